package weir.api.state.v2;

/** State whose entries can be combined when session windows merge. */
public interface MergingState<IN, OUT, SYNCOUT> extends AppendingState<IN, OUT, SYNCOUT> {}
