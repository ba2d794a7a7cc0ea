/**
 * Rows that are made rather than read: what {@code datagen} and {@code nexmark} have in common.
 *
 * <p>A row is a function of its number, so every run makes the same rows, whatever its parallelism and wherever it was restored.
 * The numbers are cut into blocks, and {@link weir.sql.connectors.generated.BlockSplit}s take turns with these: so all subtasks walk
 * through the same time together. {@link weir.sql.connectors.generated.Chance} stands in for dice: it gives each field of each row a
 * number of its own, and what nobody asks for is never rolled.
 */
package weir.sql.connectors.generated;
