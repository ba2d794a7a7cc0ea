package weir.sql.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import weir.base.Nearest;
import weir.base.WeirException;

/**
 * Compares the options of a table with those that its connector and format know. As in Flink, a connector's option that nobody
 * knows is a mistake, while one that begins with the format's name is let through; here with a warning.
 */
public final class OptionCheck {
    private final TableDefinition table;
    private final List<TableOption> ofConnector;
    private final TableFormat format;

    /** {@code format} is null where the connector takes none. */
    public OptionCheck(TableDefinition table, TableConnector connector, TableFormat format) {
        this.table = table;
        this.format = format;
        Stream<TableOption> naming = connector.takesFormat()
                ? Stream.of(TableConnectors.CONNECTOR, TableFormats.FORMAT)
                : Stream.of(TableConnectors.CONNECTOR);
        ofConnector = Stream.concat(naming, connector.options().stream()).toList();
    }

    /** Fails for options that are missing or that nobody knows; returns a sentence for each that looks like a mistake. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (String name : table.options().keySet().stream().sorted().toList()) {
            if (isOfFormat(name)) {
                if (isUnknown(name, format.options())) {
                    warnings.add(unknown(name, format.options()) + " It is ignored.");
                }
            } else if (isUnknown(name, ofConnector) && LookupCache.isAbout(name)) {
                requireKnown(name, LookupCache.OPTIONS);
            } else {
                requireKnown(name, ofConnector);
            }
        }
        requireAll(ofConnector);
        requireAll(format == null ? List.of() : format.options());
        return warnings;
    }

    private void requireKnown(String name, List<TableOption> options) {
        if (isUnknown(name, options)) {
            throw new WeirException(unknown(name, options) + " Those that it has: " + names(options) + ".");
        }
    }

    private boolean isOfFormat(String name) {
        return format != null && name.startsWith(format.identifier() + ".");
    }

    private static boolean isUnknown(String name, List<TableOption> options) {
        return options.stream().noneMatch(option -> option.matches(name));
    }

    private String unknown(String name, List<TableOption> options) {
        List<String> known = options.stream().map(TableOption::name).toList();
        return table.inMessages() + " has the option '" + name + "', which its "
                + (isOfFormat(name) ? "format '" + format.identifier() : "connector '" + connectorName())
                + "' does not know." + Nearest.hint(name, known);
    }

    private String connectorName() {
        return table.option(TableConnectors.CONNECTOR.name(), "");
    }

    private static String names(List<TableOption> options) {
        return String.join(", ", options.stream().map(TableOption::name).toList());
    }

    private void requireAll(List<TableOption> options) {
        for (TableOption option : options) {
            if (option.required() && !table.options().containsKey(option.name())) {
                throw option.missing(table);
            }
        }
    }
}
