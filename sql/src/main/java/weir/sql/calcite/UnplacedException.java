package weir.sql.calcite;

/** What is wrong with one clause of a query, before anybody knows where in the text that is. */
final class UnplacedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Clause clause;

    UnplacedException(String message, Clause clause) {
        super(message);
        this.clause = clause;
    }

    Clause clause() {
        return clause;
    }
}
