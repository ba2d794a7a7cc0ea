package weir.api.functions;

/** Extracts the key of a record; must give the same key for the same record every time. */
@FunctionalInterface
public interface KeySelector<T, K> extends Function {
    K getKey(T value) throws Exception;
}
