package weir.sql.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import weir.sql.ast.Distribution;
import weir.sql.ast.Name;
import weir.sql.error.SqlException;

/** The statement that would make a table, view or catalog, as SHOW CREATE gives it. */
public final class CreateText {
    private CreateText() {}

    public static String of(CatalogEntry entry, boolean temporary) {
        String create = "CREATE " + (temporary ? "TEMPORARY " : "");
        if (entry instanceof CatalogStream) {
            throw new SqlException(entry.path() + " is a stream of the program, which no statement could make.");
        }
        return create + (entry instanceof CatalogTable table ? table(table) : view((CatalogView) entry));
    }

    public static String of(Catalog catalog) {
        return "CREATE CATALOG " + Name.quoted(catalog.name())
                + catalog.comment().map(text -> "\nCOMMENT " + quoted(text)).orElse("") + with(catalog.options())
                + "\n";
    }

    private static String table(CatalogTable table) {
        List<String> lines = new ArrayList<>();
        table.schema().columns().forEach(column -> lines.add(column(column)));
        table.schema()
                .watermark()
                .ifPresent(watermark -> lines.add("WATERMARK FOR " + Name.quoted(watermark.column()) + " AS "
                        + watermark.formula().canonical()));
        table.schema()
                .primaryKey()
                .ifPresent(key -> lines.add("CONSTRAINT " + Name.quoted(key.name()) + " PRIMARY KEY "
                        + names(key.columns()) + " NOT ENFORCED"));
        String columns = lines.isEmpty() ? "" : lines.stream().collect(Collectors.joining(",\n  ", " (\n  ", "\n)"));
        return "TABLE " + table.path() + columns + comment(table.comment())
                + table.layout().distribution().map(CreateText::distribution).orElse("")
                + (table.layout().partitionKeys().isEmpty()
                        ? ""
                        : "\nPARTITIONED BY " + names(table.layout().partitionKeys()))
                + with(table.options()) + "\n";
    }

    private static String column(CatalogColumn column) {
        String name = Name.quoted(column.name()) + " ";
        String what;
        if (column.origin() instanceof CatalogColumn.Computed computed) {
            what = "AS " + computed.formula().canonical();
        } else if (column.origin() instanceof CatalogColumn.Metadata metadata) {
            String from = metadata.key().equals(column.name()) ? "" : " FROM " + quoted(metadata.key());
            what = TypeNames.of(column.type()) + " METADATA" + from + (metadata.virtual() ? " VIRTUAL" : "");
        } else {
            what = TypeNames.of(column.type());
        }
        return name
                + what
                + column.comment().map(text -> " COMMENT " + quoted(text)).orElse("");
    }

    private static String view(CatalogView view) {
        String columns = view.schema().names().stream().map(Name::quoted).collect(Collectors.joining(",\n  "));
        return "VIEW " + view.path() + " (\n  " + columns + "\n)" + comment(view.comment()) + "\nAS "
                + view.query().text() + "\n";
    }

    private static String comment(Optional<String> comment) {
        return comment.filter(text -> !text.isEmpty())
                .map(text -> "\nCOMMENT " + quoted(text))
                .orElse("");
    }

    private static String distribution(Distribution distribution) {
        String by = distribution.columns().isEmpty()
                ? ""
                : " BY " + distribution.algorithm().orElse("")
                        + names(distribution.columns().stream().map(Name::last).toList());
        return "\nDISTRIBUTED" + by
                + distribution
                        .buckets()
                        .map(count -> " INTO " + count + " BUCKETS")
                        .orElse("");
    }

    private static String with(Map<String, String> options) {
        return options.isEmpty()
                ? ""
                : new TreeMap<>(options)
                        .entrySet().stream()
                                .map(option -> quoted(option.getKey()) + " = " + quoted(option.getValue()))
                                .collect(Collectors.joining(",\n  ", "\nWITH (\n  ", "\n)"));
    }

    private static String names(List<String> names) {
        return names.stream().map(Name::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A text in single quotes. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
