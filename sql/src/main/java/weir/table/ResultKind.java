package weir.table;

/** Whether a statement gives rows, or only says that it is done. */
public enum ResultKind {
    SUCCESS,
    SUCCESS_WITH_CONTENT
}
