/**
 * A job as data: vertices and edges, immutable, before anything runs.
 *
 * <p>Front ends build a {@link weir.job.Job}; the engine fuses its vertices into chains and cuts the chains into tasks.
 */
package weir.job;
