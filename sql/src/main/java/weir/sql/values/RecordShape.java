package weir.sql.values;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import weir.api.tuple.Tuple2;
import weir.base.WeirException;
import weir.serializers.Shape;
import weir.sql.types.LogicalType.Kind;
import weir.table.types.DataType;
import weir.types.Row;
import weir.types.RowKind;

/**
 * The columns of a type by position, as programs see them: the fields of rows and of objects of a class, or, where the type has no
 * fields, the value itself.
 */
public abstract class RecordShape {
    /** Values taken over the bridge, one for each column. */
    final Bridge[] bridges;

    final List<String> names;

    private RecordShape(List<String> names, List<DataType> columns) {
        this.names = names;
        this.bridges = columns.stream().map(Bridge::of).toArray(Bridge[]::new);
    }

    /** The shape of a type's values. */
    public static RecordShape of(DataType type) {
        if (type.getLogicalType().kind() != Kind.ROW) {
            return new OfValues(type);
        }
        return type.getConversionClass() == Row.class
                ? new OfRows(type)
                : new OfObjects<>(type, Shape.of(type.getConversionClass()));
    }

    /** The shape of records whose class is not known yet, but has the fields of {@code row}. */
    public static RecordShape late(DataType row) {
        return new Late(row);
    }

    /** Pairs of whether a row comes, rather than goes, and the record of it. */
    public static RecordShape flagged(DataType type) {
        return new Flagged(of(type), type);
    }

    /** The number of columns. */
    public final int width() {
        return bridges.length;
    }

    /** The value of a column as queries hold it; null where the record has null there. */
    public final Object get(Object record, int column) {
        return bridges[column].toSql(field(record, column));
    }

    /** A record of values as queries hold them, one for each column. */
    public final Object make(RowKind kind, Object[] values) {
        Object[] fields = new Object[values.length];
        Arrays.setAll(fields, i -> bridges[i].toJava(values[i]));
        return record(kind, fields);
    }

    abstract Object field(Object record, int column);

    abstract Object record(RowKind kind, Object[] fields);

    /** The record as a row of a query. */
    final Row toSql(Object record) {
        Row row = new Row(bridges.length);
        for (int i = 0; i < bridges.length; i++) {
            row.setField(i, get(record, i));
        }
        return row;
    }

    /** A row of a query as a record. */
    final Object toJava(Object row) {
        Object[] values = new Object[bridges.length];
        Arrays.setAll(values, i -> ((Row) row).getField(i));
        return make(((Row) row).getKind(), values);
    }

    /** Records beside what their rows do to the table. */
    private static final class Flagged extends RecordShape {
        private final RecordShape shape;

        Flagged(RecordShape shape, DataType type) {
            super(shape.names, type.getLogicalType().kind() == Kind.ROW ? type.getChildren() : List.of(type));
            this.shape = shape;
        }

        @Override
        Object field(Object record, int column) {
            return shape.field(((Tuple2<?, ?>) record).f1, column);
        }

        @Override
        Object record(RowKind kind, Object[] fields) {
            boolean comes = kind == RowKind.INSERT || kind == RowKind.UPDATE_AFTER;
            return Tuple2.of(comes, shape.record(RowKind.INSERT, fields));
        }
    }

    private static final class OfValues extends RecordShape {
        OfValues(DataType type) {
            super(List.of("f0"), List.of(type));
        }

        @Override
        Object field(Object record, int column) {
            return record;
        }

        @Override
        Object record(RowKind kind, Object[] fields) {
            return fields[0];
        }
    }

    /** Rows that know the names of their fields. */
    private static final class OfRows extends RecordShape {
        private final LinkedHashMap<String, Integer> positions = new LinkedHashMap<>();

        OfRows(DataType type) {
            super(type.getLogicalType().names(), type.getChildren());
            names.forEach(name -> positions.put(name, positions.size()));
        }

        @Override
        Object field(Object record, int column) {
            Row row = (Row) record;
            if (row.getFieldNames(false) != null) {
                return row.getField(names.get(column));
            } else if (row.getArity() != names.size()) {
                throw new WeirException("A row of " + names.size() + " fields was expected, " + String.join(", ", names)
                        + ", and this one has " + row.getArity() + ": " + row + ".");
            }
            return row.getField(column);
        }

        @Override
        Object record(RowKind kind, Object[] fields) {
            return Row.named(kind, fields, positions);
        }
    }

    /** Records of any class that has fields of these names, found when the first one comes. */
    private static final class Late extends RecordShape {
        private final OfRows rows;
        private final DataType type;
        private Class<?> known;
        private RecordShape shape;

        Late(DataType type) {
            super(type.getLogicalType().names(), type.getChildren());
            this.type = type;
            this.rows = new OfRows(type);
        }

        @Override
        Object field(Object record, int column) {
            if (record.getClass() != known) {
                known = record.getClass();
                shape = known == Row.class ? rows : of(TypeReading.seenAs(type, known));
            }
            return shape.field(record, column);
        }

        @Override
        Object record(RowKind kind, Object[] fields) {
            return rows.record(kind, fields);
        }
    }

    private static final class OfObjects<T> extends RecordShape {
        private final Shape<T> shape;
        /** Where in the class each column is. */
        private final int[] places;

        OfObjects(DataType type, Shape<T> shape) {
            super(type.getLogicalType().names(), type.getChildren());
            this.shape = shape;
            this.places = names.stream().mapToInt(shape::indexOf).toArray();
        }

        @Override
        Object field(Object record, int column) {
            return shape.get(shape.type().cast(record), places[column]);
        }

        @Override
        Object record(RowKind kind, Object[] fields) {
            Object[] values = new Object[shape.fields().size()];
            for (int i = 0; i < fields.length; i++) {
                values[places[i]] = fields[i];
            }
            return shape.build(values);
        }
    }
}
