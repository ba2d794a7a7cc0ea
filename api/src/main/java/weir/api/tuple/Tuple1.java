package weir.api.tuple;

import java.util.Objects;

/** A mutable record of one field. */
@SuppressWarnings("unchecked")
public class Tuple1<T0> extends Tuple {
    private static final long serialVersionUID = 1L;

    public T0 f0;

    /** A tuple whose field is null. */
    public Tuple1() {}

    public Tuple1(T0 f0) {
        this.f0 = f0;
    }

    public static <T0> Tuple1<T0> of(T0 f0) {
        return new Tuple1<>(f0);
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public <T> T getField(int pos) {
        return (T)
                switch (pos) {
                    case 0 -> f0;
                    default -> throw noSuchField(pos);
                };
    }

    @Override
    public <T> void setField(T value, int pos) {
        switch (pos) {
            case 0 -> f0 = (T0) value;
            default -> throw noSuchField(pos);
        }
    }

    public void setFields(T0 f0) {
        this.f0 = f0;
    }

    @Override
    public Tuple1<T0> copy() {
        return new Tuple1<>(f0);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Tuple1<?> that && Objects.equals(f0, that.f0));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(f0);
    }
}
