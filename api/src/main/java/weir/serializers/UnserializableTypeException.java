package weir.serializers;

/** A class whose values cannot be written and read back; the message names the field and says what to do. */
public final class UnserializableTypeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Class<?> type;
    private final String path;
    private final String reason;

    UnserializableTypeException(Class<?> type, String reason, Throwable cause) {
        this(type, "", reason, cause);
    }

    private UnserializableTypeException(Class<?> type, String path, String reason, Throwable cause) {
        super(sentence(type, path, reason), cause);
        this.type = type;
        this.path = path;
        this.reason = reason;
    }

    private static String sentence(Class<?> type, String path, String reason) {
        return "Values of class " + type.getName() + (path.isEmpty() ? "" : ", in field " + path + ",")
                + " cannot be stored in state or sent between processes: " + reason;
    }

    /** The class that cannot be serialized, which may be that of a field deep inside the value. */
    public Class<?> type() {
        return type;
    }

    /** The way to the value of that class, as {@code Order.customer.socket}; empty for the value itself. */
    public String path() {
        return path;
    }

    /** The same failure seen from the object that holds the value. */
    UnserializableTypeException inside(Class<?> owner, String field) {
        String rest = path.contains(".") ? path.substring(path.indexOf('.')) : "";
        return new UnserializableTypeException(type, owner.getSimpleName() + "." + field + rest, reason, getCause());
    }
}
