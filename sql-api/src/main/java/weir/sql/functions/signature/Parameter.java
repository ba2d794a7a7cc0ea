package weir.sql.functions.signature;

/**
 * A parameter of a signature.
 *
 * @param name what the signature calls it
 * @param type which arguments fit
 * @param optional whether a call may leave it out
 * @param fallback the value of a call that does, a number, text or word; null is NULL
 * @param repeated whether it takes all further arguments
 */
public record Parameter(String name, TypePattern type, boolean optional, Object fallback, boolean repeated) {
    String text() {
        String plain = name + " " + type + (repeated ? "..." : "");
        return optional ? "[" + plain + "]" : plain;
    }
}
