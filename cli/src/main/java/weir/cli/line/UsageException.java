package weir.cli.line;

import weir.base.WeirException;

/** The command line itself is wrong: answered with a sentence and exit code 2. */
public final class UsageException extends WeirException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
