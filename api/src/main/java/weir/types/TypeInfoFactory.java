package weir.types;

import java.lang.reflect.Type;
import java.util.Map;

/** Describes types of a user's own; found through {@link TypeInfo}. Needs a constructor without parameters. */
public abstract class TypeInfoFactory<T> {
    /** Describes {@code type}; {@code genericParameters} maps the names of its type variables to what they stand for. */
    public abstract TypeInformation<T> createTypeInfo(Type type, Map<String, TypeInformation<?>> genericParameters);
}
