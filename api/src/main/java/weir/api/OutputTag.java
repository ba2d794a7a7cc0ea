package weir.api;

import java.io.Serializable;
import java.lang.reflect.ParameterizedType;
import weir.types.TypeExtractor;
import weir.types.TypeInformation;

/**
 * Names a side output: what a function hands to {@code context.output(tag, value)} is read back with
 * {@code getSideOutput(tag)}. Tags with the same id are the same output.
 *
 * <p>Flink needs an anonymous subclass, {@code new OutputTag<String>("late") {}}, to know the type. Here that works
 * too, and so does {@code new OutputTag<String>("late")}: values bring their own type.
 */
public class OutputTag<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final TypeInformation<T> typeInfo;

    /**
     * @throws IllegalArgumentException if the id is null or empty
     */
    public OutputTag(String id) {
        this(id, null);
    }

    /**
     * @param typeInfo the type of the values, or null where the values themselves will tell
     * @throws IllegalArgumentException if the id is null or empty
     */
    public OutputTag(String id, TypeInformation<T> typeInfo) {
        if (id == null || id.isEmpty()) {
            throw new IllegalArgumentException("A side output needs an id that is not empty, as in \"late\".");
        }
        this.id = id;
        this.typeInfo = typeInfo;
    }

    /** True if what is sent to {@code other} belongs to the output {@code owner}. */
    public static boolean isResponsibleFor(OutputTag<?> owner, OutputTag<?> other) {
        return other.equals(owner);
    }

    public String getId() {
        return id;
    }

    /** The type that was given or that an anonymous subclass names; null where the values themselves will tell. */
    @SuppressWarnings("unchecked")
    public TypeInformation<T> getTypeInfo() {
        if (typeInfo == null && getClass().getGenericSuperclass() instanceof ParameterizedType named) {
            return (TypeInformation<T>) TypeExtractor.createTypeInfo(named.getActualTypeArguments()[0]);
        }
        return typeInfo;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof OutputTag<?> that && id.equals(that.id);
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "OutputTag(" + id + ")";
    }
}
