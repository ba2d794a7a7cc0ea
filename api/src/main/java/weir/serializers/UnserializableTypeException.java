package weir.serializers;

/** A class whose values cannot be written and read back; the message names the field and says what to do. */
public final class UnserializableTypeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Class<?> type;

    UnserializableTypeException(Class<?> type, String where, String reason, Throwable cause) {
        super("Values of " + type.getName() + (where.isEmpty() ? "" : " (in " + where + ")")
                + " cannot be stored in state or sent between processes: " + reason, cause);
        this.type = type;
    }

    /** The class that cannot be serialized, which may be that of a field deep inside the value. */
    public Class<?> type() {
        return type;
    }
}
