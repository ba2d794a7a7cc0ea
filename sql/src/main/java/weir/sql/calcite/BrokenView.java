package weir.sql.calcite;

/** A view whose query does not fit to what there is now. */
final class BrokenView extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String view;

    BrokenView(String view, Throwable cause) {
        super(cause);
        this.view = view;
    }

    String view() {
        return view;
    }
}
