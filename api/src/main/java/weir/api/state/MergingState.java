package weir.api.state;

/** State whose entries can be combined when session windows merge. */
public interface MergingState<IN, OUT> extends AppendingState<IN, OUT> {}
