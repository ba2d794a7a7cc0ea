package weir.api.source;

/** A {@link SourceFunction} that may run with any parallelism; each subtask runs a copy of its own. */
public interface ParallelSourceFunction<OUT> extends SourceFunction<OUT> {}
