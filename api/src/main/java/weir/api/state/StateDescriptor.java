package weir.api.state;

import java.io.Serializable;
import java.util.Objects;
import weir.serializers.TypeSerializer;
import weir.types.TypeInformation;

/**
 * Names a state and says what it holds. Two descriptors of one operator with the same name mean the same state.
 *
 * @param <S> the handle that a function works with
 * @param <T> what is kept per key
 */
public abstract class StateDescriptor<S extends State, T> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The shapes of state. */
    public enum Type {
        VALUE,
        LIST,
        REDUCING,
        AGGREGATING,
        MAP
    }

    private final String name;
    private final ContentType<T> contentType;
    private final T defaultValue;
    private StateTtlConfig ttlConfig = StateTtlConfig.DISABLED;
    private String queryableStateName;

    protected StateDescriptor(String name, TypeSerializer<T> serializer, T defaultValue) {
        this(name, ContentType.of(serializer), defaultValue);
    }

    protected StateDescriptor(String name, TypeInformation<T> typeInfo, T defaultValue) {
        this(name, ContentType.of(typeInfo), defaultValue);
    }

    protected StateDescriptor(String name, Class<T> type, T defaultValue) {
        this(name, ContentType.of(type), defaultValue);
    }

    StateDescriptor(String name, ContentType<T> contentType, T defaultValue) {
        this.name = Objects.requireNonNull(name, "A state needs a name: the first argument of its descriptor is null.");
        this.contentType = contentType;
        this.defaultValue = defaultValue;
    }

    public abstract Type getType();

    public String getName() {
        return name;
    }

    /** What reading gives where nothing was written: this very object, not a copy. */
    public T getDefaultValue() {
        return defaultValue;
    }

    /** Always true: a class is enough to find a serializer by. */
    public boolean isSerializerInitialized() {
        return true;
    }

    /**
     * How one key's content is written.
     *
     * @throws weir.serializers.UnserializableTypeException where the descriptor was made from a class that cannot be
     */
    public TypeSerializer<T> getSerializer() {
        return contentType.serializer();
    }

    /** Lets entries expire; call it before the state is asked for. */
    public void enableTimeToLive(StateTtlConfig config) {
        this.ttlConfig = Objects.requireNonNull(config, "The time-to-live of state '" + name + "' is null.");
    }

    public StateTtlConfig getTtlConfig() {
        return ttlConfig;
    }

    /** Accepted as in Flink; every state of a Weir job can be looked at by its name anyway. */
    public void setQueryable(String queryableStateName) {
        this.queryableStateName = queryableStateName;
    }

    public String getQueryableStateName() {
        return queryableStateName;
    }

    public boolean isQueryable() {
        return queryableStateName != null;
    }

    @Override
    public boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((StateDescriptor<?, ?>) other).name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode() + 31 * getClass().hashCode();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "{name=" + name + "}";
    }
}
