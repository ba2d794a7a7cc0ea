package weir.api.tuple;

/** The tuple without fields, of which one instance is enough. */
@SuppressWarnings("unchecked")
public class Tuple0 extends Tuple {
    private static final long serialVersionUID = 1L;

    public static final Tuple0 INSTANCE = new Tuple0();

    @Override
    public int getArity() {
        return 0;
    }

    @Override
    public <T> T getField(int pos) {
        throw noSuchField(pos);
    }

    @Override
    public <T> void setField(T value, int pos) {
        throw noSuchField(pos);
    }

    @Override
    public Tuple0 copy() {
        return this;
    }
}
