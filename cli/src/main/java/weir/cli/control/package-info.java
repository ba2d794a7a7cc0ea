/**
 * How one {@code weir} process talks to the jobs of another one of the same user, without any set-up.
 *
 * <p>A process that runs jobs listens on a Unix domain socket in a directory that only its user may enter ({@link
 * weir.cli.control.ControlDirectory}); the name of the socket is the number of the process. {@code weir list} asks all of them.
 * A question is one line, and so is an answer ({@link weir.cli.control.ControlLine}); each question has a connection of its own.
 * Opening a socket costs more than a short run should pay, so a process first only says that it is going to, with an empty file,
 * and whoever asks waits for it. A process that was killed leaves its files behind, and the next one that gets no answer from it
 * removes them.
 */
package weir.cli.control;
