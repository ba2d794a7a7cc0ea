package weir.difference.query;

import java.util.List;

/** The columns that an expression may name. */
public record Scope(List<Column> columns) {
    /**
     * A column.
     *
     * @param family its family in the {@link Grammar}
     */
    public record Column(String name, String family) {}

    public Scope {
        columns = List.copyOf(columns);
    }

    /** The names of the columns of a family. */
    List<String> named(String family) {
        return columns.stream()
                .filter(column -> column.family().equals(family))
                .map(Column::name)
                .toList();
    }
}
