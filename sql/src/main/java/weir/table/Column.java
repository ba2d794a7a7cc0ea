package weir.table;

import weir.table.types.DataType;

/** A column of a table by name and type. */
public record Column(String name, DataType type) {
    public String getName() {
        return name;
    }

    public DataType getDataType() {
        return type;
    }

    @Override
    public String toString() {
        return "`" + name + "` " + type;
    }
}
