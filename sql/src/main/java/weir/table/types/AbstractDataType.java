package weir.table.types;

/** What stands for the type of a column in the Table API: a {@link DataType}, which is all there is; Flink has unresolved ones too. */
public sealed interface AbstractDataType<T extends AbstractDataType<T>> permits DataType {
    /** The same type without NULL. */
    T notNull();

    /** The same type with NULL. */
    T nullable();

    /** The same type whose values programs see as objects of another class. */
    T bridgedTo(Class<?> newConversionClass);
}
