package weir.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.table.types.DataType;

/** The columns of a table or result, all types known. */
public final class ResolvedSchema {
    private final List<Column> columns;

    private ResolvedSchema(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    public static ResolvedSchema of(List<Column> columns) {
        return new ResolvedSchema(columns);
    }

    static ResolvedSchema ofFields(List<Field> fields) {
        return new ResolvedSchema(fields.stream()
                .map(field -> new Column(field.name(), DataType.of(field.type())))
                .toList());
    }

    public List<Column> getColumns() {
        return columns;
    }

    public int getColumnCount() {
        return columns.size();
    }

    public List<String> getColumnNames() {
        return columns.stream().map(Column::name).toList();
    }

    public List<DataType> getColumnDataTypes() {
        return columns.stream().map(Column::type).toList();
    }

    public Optional<Column> getColumn(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    public Optional<Column> getColumn(int index) {
        return index < 0 || index >= columns.size() ? Optional.empty() : Optional.of(columns.get(index));
    }

    /** The columns as one row. */
    public DataType toPhysicalRowDataType() {
        List<LogicalType> types =
                columns.stream().map(column -> column.type().getLogicalType()).toList();
        return DataType.of(LogicalType.row(getColumnNames(), types), getColumnDataTypes())
                .notNull();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResolvedSchema that && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
    }

    /** The columns one below the other, as {@code printSchema} shows them. */
    @Override
    public String toString() {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> "  " + columns.get(i))
                .collect(Collectors.joining(",\n", "(\n", "\n)"));
    }
}
