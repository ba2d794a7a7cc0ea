/**
 * Where the command line writes: results to standard output, everything else to standard error, which is coloured and carries
 * a moving status line only if a person looks at it.
 *
 * <p>Java cannot tell cheaply on all its versions whether a stream is a terminal. The launcher script can, and says so in
 * the system properties that {@link weir.cli.terminal.Terminal} reads.
 */
package weir.cli.terminal;
