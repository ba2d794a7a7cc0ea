package weir.types;

import java.lang.reflect.Array;
import java.util.LinkedHashMap;
import java.util.Map;
import weir.api.tuple.Tuple;
import weir.serializers.Shape;
import weir.serializers.UnserializableTypeException;

/** Reads one field of the records of one class, and makes records that differ in it. */
interface FieldAccess {
    Object get(Object record);

    /** A record like {@code record} with another value in the field. */
    Object with(Object record, Object value);

    /** By position, counted from 0. */
    static FieldAccess at(Class<?> type, int position) {
        if (type == Row.class) {
            return new RowPosition(position);
        }
        if (type.isArray()) {
            return new Element(position);
        }
        if (BasicTypeInfo.getInfoFor(type) != null && position == 0) {
            return new Itself();
        }
        if (!Tuple.class.isAssignableFrom(type) && !type.isRecord()) {
            throw FieldNames.byPosition(type, position);
        }
        Shape<?> shape = Shape.of(type);
        if (position >= shape.fields().size()) {
            throw FieldNames.missing(type, String.valueOf(position));
        }
        return field(shape, position);
    }

    private static FieldAccess field(Shape<?> shape, int index) {
        return TupleField.fits(shape) ? new TupleField(index) : new ShapedField<>(untyped(shape), index);
    }

    /** By name. */
    static FieldAccess named(Class<?> type, String name) {
        if (type == Row.class) {
            return new RowName(name);
        }
        if (Map.class.isAssignableFrom(type)) {
            return new Entry(name);
        }
        Shape<?> shape = shapeOrNull(type);
        int index = shape == null ? -1 : shape.indexOf(name);
        return index >= 0 ? field(shape, index) : Getter.find(type, name);
    }

    /** Classes that cannot be taken apart may still have getters. */
    private static Shape<?> shapeOrNull(Class<?> type) {
        try {
            return Shape.of(type);
        } catch (UnserializableTypeException e) {
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static Shape<Object> untyped(Shape<?> shape) {
        return (Shape<Object>) shape;
    }

    /** A field of a tuple, without any detour: tuples are what most streams are summed by. */
    record TupleField(int index) implements FieldAccess {
        /** True for the tuples themselves, whose copies are of the same class. */
        static boolean fits(Shape<?> shape) {
            return shape.type().getSuperclass() == Tuple.class;
        }

        @Override
        public Object get(Object record) {
            return ((Tuple) record).getField(index);
        }

        @Override
        public Object with(Object record, Object value) {
            Tuple copy = ((Tuple) record).copy();
            copy.setField(value, index);
            return copy;
        }
    }

    /** A field of a record, ordinary class, or a user's subclass of a tuple. */
    record ShapedField<T>(Shape<T> shape, int index) implements FieldAccess {
        @Override
        @SuppressWarnings("unchecked")
        public Object get(Object record) {
            return shape.get((T) record, index);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Object with(Object record, Object value) {
            return shape.with((T) record, index, value);
        }
    }

    /** A field of a row by position. */
    record RowPosition(int position) implements FieldAccess {
        @Override
        public Object get(Object record) {
            return ((Row) record).getField(position);
        }

        @Override
        public Object with(Object record, Object value) {
            Row copy = Row.copy((Row) record);
            copy.setField(position, value);
            return copy;
        }
    }

    /** A field of a row by name. */
    record RowName(String name) implements FieldAccess {
        @Override
        public Object get(Object record) {
            return ((Row) record).getField(name);
        }

        @Override
        public Object with(Object record, Object value) {
            Row copy = Row.copy((Row) record);
            copy.setField(name, value);
            return copy;
        }
    }

    /** An element of an array. */
    record Element(int index) implements FieldAccess {
        @Override
        public Object get(Object record) {
            check(record);
            return Array.get(record, index);
        }

        @Override
        public Object with(Object record, Object value) {
            check(record);
            int length = Array.getLength(record);
            Object copy = Array.newInstance(record.getClass().getComponentType(), length);
            System.arraycopy(record, 0, copy, 0, length);
            Array.set(copy, index, value);
            return copy;
        }

        private void check(Object array) {
            if (index >= Array.getLength(array)) {
                throw new FieldException("There is no field at position " + index + " in an array of "
                        + Array.getLength(array) + " elements.");
            }
        }
    }

    /** The value of a key in a map. */
    record Entry(String key) implements FieldAccess {
        @Override
        public Object get(Object record) {
            return ((Map<?, ?>) record).get(key);
        }

        @Override
        public Object with(Object record, Object value) {
            Map<Object, Object> copy = new LinkedHashMap<>((Map<?, ?>) record);
            copy.put(key, value);
            return copy;
        }
    }

    /** A plain value, which is its own only field. */
    record Itself() implements FieldAccess {
        @Override
        public Object get(Object record) {
            return record;
        }

        @Override
        public Object with(Object record, Object value) {
            return value;
        }
    }
}
