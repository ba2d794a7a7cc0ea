/**
 * The {@code weir} command.
 *
 * <p>{@link weir.cli.Main} finds the command that is meant and turns whatever it throws into a sentence and an exit code.
 * Commands describe what they accept as data ({@link weir.cli.line}), and help, completion and suggestions come from that.
 * Starting must cost next to nothing: no reflection, no regular expressions and no library stands between the JVM's start
 * and a program's main method, and each command's classes load only when it is the one.
 */
package weir.cli;
