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

    /** The names of the columns of a family; {@code col.text} is what of the family {@code text} is a column. */
    List<String> named(String family) {
        return columns.stream()
                .filter(column -> family.equals(column.family()) || family.equals("col." + column.family()))
                .map(Column::name)
                .toList();
    }
}
