package weir.cli.program;

import weir.base.WeirException;

/** A source does not compile; the message shows every error with its line and a caret. */
public final class CompileException extends WeirException {
    private static final long serialVersionUID = 1L;

    CompileException(String message) {
        super(message);
    }
}
