/**
 * The jobs that are simulated. Each states in a few lines of plain Java, without the engine, what has to come out of it. It reads a
 * replayable log, and its results go to an external store; in between lies what the job is there to try: shuffles that keep order,
 * keyed state and timers, windows with late rows, broadcast state.
 */
package weir.simulation.job;
