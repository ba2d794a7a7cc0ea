package weir.api.functions;

/** Gives every record the same key, so that a whole stream can be treated like one key. */
public class NullByteKeySelector<T> implements KeySelector<T, Byte> {
    private static final long serialVersionUID = 1L;

    @Override
    public Byte getKey(T value) {
        return 0;
    }
}
