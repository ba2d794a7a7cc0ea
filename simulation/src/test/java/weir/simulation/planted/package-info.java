/**
 * Proves the simulation: bugs that somebody could have written are planted into the engine, one at a time, and each has to be found.
 * A {@link weir.simulation.planted.PlantedBug} is a piece of source that reads otherwise; {@link
 * weir.simulation.planted.BuggyEngine} compiles it and loads the engine around it in a class loader of its own. The engine itself
 * knows nothing of that.
 */
package weir.simulation.planted;
