/**
 * What goes wrong in a simulation, and where.
 *
 * <p>Whatever a simulated process does to the world outside of its memory passes a {@link weir.simulation.fault.Point}: each step
 * of writing a checkpoint, each call of the external store, each turn of a worker. At every point {@link
 * weir.simulation.fault.Hazards} asks a {@link weir.simulation.fault.Schedule} whether a {@link weir.simulation.fault.Fault} is due
 * there, and counts those that were, so that a run can prove where its faults landed. A process that was killed can pass no point
 * at all: what it still tries is a {@link weir.simulation.fault.ProcessKilled}.
 */
package weir.simulation.fault;
