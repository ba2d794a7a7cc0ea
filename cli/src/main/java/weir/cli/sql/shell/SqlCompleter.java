package weir.cli.sql.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import weir.sql.catalog.CatalogEntry;
import weir.sql.catalog.Catalogs;
import weir.sql.catalog.Database;
import weir.sql.functions.FunctionRegistry;
import weir.sql.session.KnownOptions;
import weir.sql.session.SqlSession;
import weir.sql.table.TableConnectors;

/** Offers keywords, tables, columns, functions, settings behind SET, and dot commands. */
final class SqlCompleter implements Completer {
    static final Set<String> KEYWORDS = new TreeSet<>(List.of(
                    "ADD ALTER ALL AND ARRAY AS ASC BEGIN BETWEEN BY CASE CAST CATALOG CATALOGS COLUMNS COMMENT CREATE CROSS CUBE CUMULATE",
                    "CURRENT DATABASE DATABASES DEFINE DELETE DESC DESCRIBE DESCRIPTOR DISTINCT DROP ELSE END ENFORCED EXCEPT EXECUTE EXISTS",
                    "EXPLAIN EXTENDED FALSE FILTER FOR FROM FULL FUNCTION FUNCTIONS GROUP GROUPING HAVING HOP IF IN INNER INSERT INTERSECT",
                    "INTERVAL INTO IS JOIN KEY LATERAL LEFT LIKE LIMIT MAP MATCH_RECOGNIZE MEASURES METADATA MINUTE NOT NULL OF ON OR ORDER",
                    "OUTER OVER OVERWRITE PARTITION PARTITIONED PATTERN PRIMARY QUALIFY RANGE RENAME RESET RIGHT ROLLUP ROW ROWS SECOND SELECT",
                    "SESSION SET SETS SHOW STATEMENT SYSTEM SYSTEM_TIME TABLE TABLES TEMPORARY THEN TIMESTAMP TO TRUE TUMBLE UNION UNNEST USE",
                    "USING VALUES VIEW VIEWS VIRTUAL WATERMARK WHEN WHERE WINDOW WITH WITHIN DAY HOUR STRING INT BIGINT DOUBLE DECIMAL BOOLEAN")
            .stream()
            .flatMap(line -> List.of(line.split(" ")).stream())
            .toList());

    private final SqlSession session;

    SqlCompleter(SqlSession session) {
        this.session = session;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String word = line.word();
        String before =
                line.line().substring(0, line.cursor() - word.length() < 0 ? 0 : line.cursor() - line.wordCursor());
        if (before.isBlank() && word.startsWith(".")) {
            DotCommands.names().forEach(name -> candidates.add(new Candidate(name)));
        } else if (before.matches("(?is)\\s*(re)?set\\s+")) {
            KnownOptions.names().forEach(name -> candidates.add(quoted(word, name)));
        } else if (before.matches("(?is).*'connector'\\s*=\\s*")) {
            connectors().forEach(name -> candidates.add(quoted(word, name)));
        } else {
            names(word).forEach(name -> candidates.add(new Candidate(name)));
        }
    }

    private static Candidate quoted(String word, String name) {
        return new Candidate(word.startsWith("'") ? "'" + name + "'" : name);
    }

    private static Collection<String> connectors() {
        return new TableConnectors(SqlCompleter.class.getClassLoader()).names();
    }

    private Collection<String> names(String word) {
        Catalogs catalogs = session.world().catalogs();
        List<String> names = new ArrayList<>(KEYWORDS);
        if (!word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
            names.replaceAll(keyword -> keyword.toLowerCase(Locale.ROOT));
        }
        Database database =
                catalogs.catalogs().get(catalogs.currentCatalog()).databases().get(catalogs.currentDatabase());
        for (String entry : catalogs.names(catalogs.currentCatalog(), database)) {
            names.add(entry);
            catalogs.find(List.of(entry)).map(CatalogEntry::schema).ifPresent(schema -> names.addAll(schema.names()));
        }
        names.addAll(catalogs.functions().names(catalogs.currentCatalog(), database));
        names.addAll(FunctionRegistry.load(SqlCompleter.class.getClassLoader()).names());
        return new TreeSet<>(names);
    }
}
