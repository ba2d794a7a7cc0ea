package weir.types;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A type with fields: a tuple, record, row or ordinary class. */
public abstract class CompositeType<T> extends TypeInformation<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final String[] names;
    private final TypeInformation<?>[] fields;

    /** Takes the names and types of the fields, in one order. */
    CompositeType(Class<T> type, List<String> names, List<? extends TypeInformation<?>> fields) {
        this.type = type;
        this.names = names.toArray(String[]::new);
        this.fields = fields.toArray(TypeInformation<?>[]::new);
    }

    @Override
    public final Class<T> getTypeClass() {
        return type;
    }

    @Override
    public final int getArity() {
        return fields.length;
    }

    @Override
    public final int getTotalFields() {
        int total = 0;
        for (TypeInformation<?> field : fields) {
            total += field.getTotalFields();
        }
        return total;
    }

    public final String[] getFieldNames() {
        return names.clone();
    }

    /** The position of a field, or -1 where there is none of this name. */
    public final int getFieldIndex(String fieldName) {
        return List.of(names).indexOf(fieldName);
    }

    public final boolean hasField(String fieldName) {
        return getFieldIndex(fieldName) >= 0;
    }

    @SuppressWarnings("unchecked")
    public final <X> TypeInformation<X> getTypeAt(int pos) {
        if (pos < 0 || pos >= fields.length) {
            throw new IndexOutOfBoundsException(type.getName() + " has no field at position " + pos + ", only "
                    + fields.length + " fields, counted from 0.");
        }
        return (TypeInformation<X>) fields[pos];
    }

    public final <X> TypeInformation<X> getTypeAt(String fieldName) {
        int index = getFieldIndex(fieldName);
        if (index < 0) {
            throw new IllegalArgumentException(
                    type.getName() + " has no field " + fieldName + ". It has " + String.join(", ", names) + ".");
        }
        return getTypeAt(index);
    }

    @Override
    public final Map<String, TypeInformation<?>> getGenericParameters() {
        Map<String, TypeInformation<?>> parameters = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i++) {
            parameters.put(names[i], fields[i]);
        }
        return parameters;
    }

    @Override
    public final boolean isKeyType() {
        for (TypeInformation<?> field : fields) {
            if (!field.isKeyType()) {
                return false;
            }
        }
        return true;
    }

    final List<TypeInformation<?>> fields() {
        return List.of(fields);
    }
}
