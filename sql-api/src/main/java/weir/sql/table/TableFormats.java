package weir.sql.table;

import java.util.Collection;
import weir.base.WeirException;

/** All formats that are on the class path, by the names that tables use. */
public final class TableFormats implements Formats {
    /** The option that names a table's format. */
    public static final TableOption FORMAT =
            TableOption.required("format", "the name of a format", "How rows are written as bytes.");

    private final Registry<TableFormat> formats;

    public TableFormats(ClassLoader classes) {
        formats = new Registry<>("format", TableFormat.class, TableFormat::identifier, classes);
    }

    /** The names of all formats, in the order of the alphabet. */
    public Collection<String> names() {
        return formats.names();
    }

    /** The format of this name; where there is none, a sentence names the nearest and all others. */
    public TableFormat find(String identifier) {
        return formats.find("The statement", identifier);
    }

    @Override
    public TableFormat of(TableDefinition table) {
        String identifier = table.options().get(FORMAT.name());
        if (identifier == null) {
            throw new WeirException(table.inMessages() + " does not say how its rows are written. Add 'format' = '…' to"
                    + " WITH (…), with one of: " + String.join(", ", names()) + ".");
        }
        return formats.find(table.inMessages(), identifier);
    }
}
