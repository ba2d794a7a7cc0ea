/**
 * Where the results of a simulated job go: an {@link weir.simulation.ledger.ExternalStore} that outlives every crash, and a sink
 * that prepares a transaction with each checkpoint and commits it when that is complete. The store holds what it gets against an
 * {@link weir.simulation.ledger.Expectation} at every commit.
 */
package weir.simulation.ledger;
