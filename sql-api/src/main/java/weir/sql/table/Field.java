package weir.sql.table;

import java.io.Serializable;
import weir.sql.types.LogicalType;

/** A column of a table by name and type. */
public record Field(String name, LogicalType type) implements Serializable {
    @Override
    public String toString() {
        return "`" + name + "` " + type;
    }
}
