package weir.types;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Carries a type with its arguments past erasure: make an anonymous subclass, {@code new TypeHint<List<String>>() {}}. */
public abstract class TypeHint<T> {
    private final transient TypeInformation<T> typeInfo;

    @SuppressWarnings("unchecked")
    protected TypeHint() {
        Type parent = getClass().getGenericSuperclass();
        if (!(parent instanceof ParameterizedType hint)) {
            throw new IllegalArgumentException("A TypeHint must be made as an anonymous subclass that names the type,"
                    + " as in new TypeHint<List<String>>() {}.");
        }
        typeInfo = (TypeInformation<T>) TypeExtractor.createTypeInfo(hint.getActualTypeArguments()[0]);
    }

    public TypeInformation<T> getTypeInfo() {
        return typeInfo;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypeHint<?> that && that.typeInfo.equals(typeInfo);
    }

    @Override
    public int hashCode() {
        return typeInfo.hashCode();
    }

    @Override
    public String toString() {
        return "TypeHint of " + typeInfo;
    }
}
