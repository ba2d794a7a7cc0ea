package weir.connectors.file.source;

/** Says what is wrong with a line; the reader of the file adds where the line is. */
public final class LineSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    public LineSyntaxException(String reason) {
        super(reason);
    }
}
