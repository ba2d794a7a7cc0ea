/** {@code weir doctor}: looks at everything a run depends on, and says of each what is wrong and what to do about it. */
package weir.cli.doctor;
