/** {@code weir completion}: writes what a shell needs to complete commands, options and files. */
package weir.cli.completion;
