package weir.sql.execution;

import java.lang.System.Logger.Level;
import java.util.Map;
import weir.base.WeirException;
import weir.sql.plan.Relation;
import weir.sql.table.OptionCheck;
import weir.sql.table.TableConnector;
import weir.sql.table.TableConnectors;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableFormats;
import weir.sql.table.TableSink;
import weir.sql.table.TableSource;

/** Finds the connectors of tables, checks what is said to them, and has them read or write. */
final class Tables {
    private static final System.Logger LOG = System.getLogger(Tables.class.getName());

    private final TableConnectors connectors;
    private final TableFormats formats;

    Tables(ClassLoader classes) {
        this.connectors = new TableConnectors(classes);
        this.formats = new TableFormats(classes);
    }

    /** The rows of a table, with the options that a hint gives on top. */
    TableSource source(Relation.Table table, Map<String, String> hints) {
        TableDefinition definition = Relations.definition(table, hints, false);
        TableSource source = checked(definition).source(definition, formats);
        if (source == null) {
            throw new WeirException(definition.inMessages() + " cannot be read: its connector '"
                    + definition.option("connector", "") + "' only writes.");
        }
        return source;
    }

    /** Writes a table. */
    TableSink<?> sink(TableDefinition definition) {
        TableSink<?> sink = checked(definition).sink(definition, formats);
        if (sink == null) {
            throw new WeirException(definition.inMessages() + " cannot be written: its connector '"
                    + definition.option("connector", "") + "' only reads.");
        }
        return sink;
    }

    private TableConnector checked(TableDefinition definition) {
        TableConnector connector = connectors.of(definition);
        OptionCheck check =
                new OptionCheck(definition, connector, connector.takesFormat() ? formats.of(definition) : null);
        check.warnings().forEach(warning -> LOG.log(Level.WARNING, warning));
        return connector;
    }
}
