/**
 * {@code weir run}: starts a program, watches the jobs it launches, and says how they ended.
 *
 * <p>The program runs in the main thread and thinks it runs alone. {@link weir.cli.run.WatchedJobs} stands between it and the
 * embedded runtime and so knows every job, which is what progress, time-out and Ctrl-C need. A failure is told as one sentence:
 * the engine's own where it has one, else what was thrown and the user's line that threw it.
 */
package weir.cli.run;
