package weir.sql.user;

import java.util.Arrays;
import java.util.stream.Collectors;
import weir.base.WeirException;

/** Says which function of the user failed, and for which arguments. */
public final class FunctionFailure {
    private FunctionFailure() {}

    /** The failure of a call. */
    public static WeirException of(String function, Object[] arguments, Throwable cause) {
        String given = Arrays.stream(arguments).map(FunctionFailure::shown).collect(Collectors.joining(", ", "(", ")"));
        String what = cause.getMessage() == null
                ? cause.getClass().getSimpleName()
                : cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return new WeirException("The function " + function + given + " failed: " + what, cause);
    }

    private static String shown(Object value) {
        String text = Arrays.deepToString(new Object[] {value});
        String plain = text.substring(1, text.length() - 1);
        return value instanceof String ? "'" + plain + "'" : plain;
    }
}
