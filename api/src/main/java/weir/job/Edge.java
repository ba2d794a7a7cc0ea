package weir.job;

/**
 * A stream from one vertex to another.
 *
 * @param index its place among the edges of the job: two streams between the same operators are two edges
 * @param input which input of the target it feeds, 0 or 1; several edges may feed one (a union)
 * @param sideTag the side output it carries; null for the main output
 */
public record Edge(int index, int source, int target, int input, Exchange exchange, String sideTag) {}
