package weir.bench;

/** What came out of a run, whatever the order: how many results, and the sum of their hashes. */
public record Outcome(long count, long checksum) {}
