package weir.formats.csv;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import weir.base.WeirException;
import weir.connectors.file.source.LineSyntaxException;
import weir.serializers.Shape;
import weir.serializers.Shape.FieldType;
import weir.types.TypeInformation;

/**
 * Rows as objects of a class. With a header, columns find fields by name; without one, by order: a record's components
 * and a tuple's fields in theirs, those of any other class as its {@link JsonPropertyOrder} says and else by the
 * alphabet, which is Flink's rule.
 */
final class ObjectBinding<T> implements RowBinding<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;

    ObjectBinding(Class<T> type) {
        this.type = type;
        parsers(Shape.of(type));
    }

    @Override
    public TypeInformation<T> type() {
        return TypeInformation.of(type);
    }

    @Override
    public RowParser<T> bind(List<String> header, CsvSettings settings) {
        Shape<T> shape = Shape.of(type);
        int[] columnOfField = header == null ? byOrder(shape) : byName(shape, header);
        int columns = header == null ? columnOfField.length : header.size();
        return new ObjectParser<>(shape, columnOfField, columns, parsers(shape), settings.nullLiteral());
    }

    private static List<? extends Function<String, ?>> parsers(Shape<?> shape) {
        List<Function<String, ?>> parsers = new ArrayList<>();
        for (FieldType field : shape.fields()) {
            Function<String, ?> parser = FieldParsers.of(field.type());
            if (parser == null) {
                throw new WeirException("The field '" + field.name() + "' of "
                        + shape.type().getName() + " has the type "
                        + field.type().getTypeName()
                        + ", which no CSV column can become. Use a string, a number, a time or an enum, or read"
                        + " CsvReaderFormat.forMap() and convert in a map function.");
            }
            parsers.add(parser);
        }
        return parsers;
    }

    private int[] byOrder(Shape<T> shape) {
        List<String> names =
                new ArrayList<>(shape.fields().stream().map(FieldType::name).toList());
        List<String> given = new ArrayList<>();
        JsonPropertyOrder order = type.getAnnotation(JsonPropertyOrder.class);
        if (order != null) {
            given.addAll(Arrays.asList(order.value()));
        }
        List<String> sorted = new ArrayList<>(names);
        if (shape.kind().equals("pojo")) {
            sorted.sort(
                    Comparator.comparingInt((String name) -> given.contains(name) ? given.indexOf(name) : given.size())
                            .thenComparing(Comparator.naturalOrder()));
        }
        return names.stream().mapToInt(sorted::indexOf).toArray();
    }

    private int[] byName(Shape<T> shape, List<String> header) {
        return shape.fields().stream()
                .mapToInt(field -> columnOf(field.name(), header))
                .toArray();
    }

    private int columnOf(String field, List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equalsIgnoreCase(field)) {
                return i;
            }
        }
        throw new WeirException("No column is named like the field '" + field + "' of " + type.getName()
                + ". The header names " + String.join(", ", header)
                + ". Rename the field or the column, or read CsvReaderFormat.forMap().");
    }

    /** Parses the columns that fields want. */
    private record ObjectParser<T>(
            Shape<T> shape,
            int[] columnOfField,
            int columnCount,
            List<? extends Function<String, ?>> parsers,
            String nullLiteral)
            implements RowParser<T> {
        @Override
        public T parse(List<String> columns) throws LineSyntaxException {
            if (columns.size() != columnCount) {
                throw new LineSyntaxException(
                        "it has " + columns.size() + " columns where " + columnCount + " are expected.");
            }
            Object[] values = new Object[columnOfField.length];
            for (int field = 0; field < values.length; field++) {
                values[field] = value(field, columns.get(columnOfField[field]));
            }
            return shape.build(values);
        }

        private Object value(int field, String text) throws LineSyntaxException {
            FieldType type = shape.fields().get(field);
            if (type.type() == String.class) {
                return text.equals(nullLiteral) ? null : text;
            }
            String stripped = text.strip();
            if (stripped.isEmpty() || stripped.equals(nullLiteral)) {
                return nullFor(field, type);
            }
            try {
                return parsers.get(field).apply(stripped);
            } catch (RuntimeException e) {
                if (!FieldParsers.isSyntaxError(e)) {
                    throw e;
                }
                throw new LineSyntaxException(
                        place(field) + "'" + text + "' is no " + type.type().getTypeName() + ".");
            }
        }

        private Object nullFor(int field, FieldType type) throws LineSyntaxException {
            if (!type.isNullable()) {
                throw new LineSyntaxException(
                        place(field) + "it is empty, but a " + type.type().getTypeName() + " must have a value.");
            }
            return FieldParsers.emptyValue(type.type());
        }

        private String place(int field) {
            return "column " + (columnOfField[field] + 1) + " ("
                    + shape.fields().get(field).name() + "): ";
        }
    }
}
