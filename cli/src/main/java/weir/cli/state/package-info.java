/**
 * {@code weir state}: looks into checkpoints and savepoints without the program that wrote them. What it reads is described
 * where it is written: states carry schemas, and so do the classes of their values; see {@code docs/state-format.md}.
 */
package weir.cli.state;
