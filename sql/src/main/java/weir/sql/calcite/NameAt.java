package weir.sql.calcite;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;

/** Finds the whole name that stands at a place: the longest one, since the validator gives tables aliases in the same place. */
final class NameAt extends SqlBasicVisitor<Void> {
    private final int line;
    private final int column;
    private List<String> found = List.of("");

    private NameAt(int line, int column) {
        this.line = line;
        this.column = column;
    }

    /** The parts of the name that begins there, or that a part of begins there. */
    static List<String> of(int line, int column, SqlNode statement) {
        NameAt search = new NameAt(line, column);
        statement.accept(search);
        return search.found;
    }

    @Override
    public Void visit(SqlIdentifier name) {
        for (int part = 0; part < name.names.size(); part++) {
            if (name.names.size() >= found.size()
                    && name.getComponentParserPosition(part).getLineNum() == line
                    && name.getComponentParserPosition(part).getColumnNum() == column) {
                found = name.names;
            }
        }
        return null;
    }
}
