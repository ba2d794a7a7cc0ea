package weir.types;

/** A function, source or format that knows the type of what it produces. */
public interface ResultTypeQueryable<T> {
    TypeInformation<T> getProducedType();
}
