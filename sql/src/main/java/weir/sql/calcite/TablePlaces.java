package weir.sql.calcite;

import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;

/** Finds where a query names a table. */
final class TablePlaces extends SqlBasicVisitor<Void> {
    private final String table;
    private SqlParserPos place;

    private TablePlaces(String table) {
        this.table = table;
    }

    /** The first place where the query names a table; null where a view does. */
    static SqlParserPos of(String table, SqlNode query) {
        TablePlaces places = new TablePlaces(table);
        query.accept(places);
        return places.place;
    }

    @Override
    public Void visit(SqlIdentifier name) {
        int last = name.names.size() - 1;
        if (place == null && name.names.get(last).equals(table)) {
            place = name.getComponentParserPosition(last);
        }
        return null;
    }
}
