/** {@code weir help}: the overview, the page of each command, and pages on what all commands share. */
package weir.cli.help;
