package weir.sql.table;

import java.util.Collection;
import weir.base.WeirException;

/** All connectors that are on the class path, by the names that tables use. */
public final class TableConnectors {
    /** The option that names a table's connector. */
    public static final TableOption CONNECTOR =
            TableOption.required("connector", "the name of a connector", "What the table is read from and written to.");

    private final Registry<TableConnector> connectors;

    public TableConnectors(ClassLoader classes) {
        connectors = new Registry<>("connector", TableConnector.class, TableConnector::identifier, classes);
    }

    /** The names of all connectors, in the order of the alphabet. */
    public Collection<String> names() {
        return connectors.names();
    }

    /** The connector of this name; where there is none, a sentence names the nearest and all others. */
    public TableConnector find(String identifier) {
        return connectors.find("The statement", identifier);
    }

    /** The connector that the table's option names. */
    public TableConnector of(TableDefinition table) {
        String identifier = table.options().get(CONNECTOR.name());
        if (identifier == null) {
            throw new WeirException(
                    table.inMessages() + " does not say where its rows are. Add WITH ('connector' = '…')"
                            + " with one of: " + String.join(", ", names()) + ".");
        }
        return connectors.find(table.inMessages(), identifier);
    }
}
