package weir.sql.plan;

/** A column that rows are ordered by; NULL counts as the smallest value unless {@code nullsFirst} says where it goes. */
public record SortKey(int column, boolean descending, boolean nullsFirst) {
    @Override
    public String toString() {
        return "$" + column + (descending ? " DESC" : " ASC");
    }
}
