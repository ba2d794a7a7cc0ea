package weir.sql.error;

import java.util.Optional;
import weir.base.WeirException;

/**
 * Something is wrong with a statement, and a person can put it right.
 *
 * <p>The reason is a sentence in SQL's words, the hint another one that says what to write instead. The position points into the
 * text that was given, be it a file of many statements. {@link SqlErrorText} shows all of it with the line and a caret.
 */
public final class SqlException extends WeirException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String hint;
    private final transient Optional<Position> position;

    private SqlException(String reason, String hint, Optional<Position> position, Throwable cause) {
        super(message(reason, hint, position), cause);
        this.reason = reason;
        this.hint = hint;
        this.position = position;
    }

    /** An error of the statement as a whole. */
    public SqlException(String reason) {
        this(reason, "", Optional.empty(), null);
    }

    /** An error at a place. */
    public SqlException(String reason, Position position) {
        this(reason, "", Optional.of(position), null);
    }

    private static String message(String reason, String hint, Optional<Position> position) {
        return position.map(at -> at + ": ").orElse("") + reason + (hint.isEmpty() ? "" : " " + hint);
    }

    /** The same error with a sentence on what to write instead; an empty one adds nothing. */
    public SqlException hint(String sentence) {
        return new SqlException(reason, sentence.strip(), position, getCause());
    }

    /** The same error at a place, unless it has one already. */
    public SqlException orAt(Position place) {
        return position.isPresent() ? this : new SqlException(reason, hint, Optional.of(place), getCause());
    }

    /** The same error with what caused it, for logs; messages never show it. */
    public SqlException because(Throwable cause) {
        return new SqlException(reason, hint, position, cause);
    }

    /** What is wrong, without place and hint. */
    public String reason() {
        return reason;
    }

    /** What to write instead; empty where nothing is near. */
    public String hint() {
        return hint;
    }

    /** Where it is wrong, if at a single place. */
    public Optional<Position> position() {
        return position;
    }
}
