package weir.sql.session;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weir.sql.ast.ColumnDefinition;
import weir.sql.ast.Distribution;
import weir.sql.ast.Like;
import weir.sql.ast.Like.Feature;
import weir.sql.ast.Like.Merge;
import weir.sql.ast.Name;
import weir.sql.ast.PrimaryKeyDefinition;
import weir.sql.ast.WatermarkDefinition;
import weir.sql.catalog.CatalogColumn;
import weir.sql.catalog.CatalogEntry;
import weir.sql.catalog.CatalogTable;
import weir.sql.catalog.Catalogs;
import weir.sql.error.Position;
import weir.sql.error.SqlException;

/** The table behind LIKE, and what of it is taken over. */
final class LikeTable {
    private final CatalogTable base;
    private final Map<Feature, Merge> rules;

    private LikeTable(CatalogTable base, Map<Feature, Merge> rules) {
        this.base = base;
        this.rules = rules;
    }

    static LikeTable of(Catalogs catalogs, Like like) {
        CatalogEntry entry = catalogs.get(like.table());
        if (!(entry instanceof CatalogTable table)) {
            throw new SqlException(
                    like.table() + " is a view, and LIKE wants a table.",
                    like.table().position());
        }
        return new LikeTable(table, rules(like.rules()));
    }

    /** Options overwrite by default, all else is included; ALL speaks for what no other rule does. */
    private static Map<Feature, Merge> rules(List<Like.Rule> written) {
        Map<Feature, Merge> rules = new EnumMap<>(Feature.class);
        Optional<Merge> all = written.stream()
                .filter(rule -> rule.feature() == Feature.ALL)
                .map(Like.Rule::merge)
                .findFirst();
        for (Feature feature : Feature.values()) {
            Merge standard = feature == Feature.OPTIONS ? Merge.OVERWRITING : Merge.INCLUDING;
            boolean partitions = feature == Feature.PARTITIONS || feature == Feature.DISTRIBUTION;
            rules.put(feature, partitions ? standard : all.orElse(standard));
        }
        written.forEach(rule -> rules.put(rule.feature(), rule.merge()));
        return rules;
    }

    private boolean excludes(Feature feature) {
        return rules.get(feature) == Merge.EXCLUDING;
    }

    private boolean overwrites(Feature feature) {
        return rules.get(feature) == Merge.OVERWRITING;
    }

    /** What is taken over of the schema. */
    SchemaDraft draft() {
        SchemaDraft draft = new SchemaDraft();
        base.schema().columns().stream().filter(this::isTaken).forEach(draft.columns::add);
        draft.watermark =
                excludes(Feature.WATERMARKS) ? Optional.empty() : base.schema().watermark();
        draft.primaryKey =
                excludes(Feature.CONSTRAINTS) ? Optional.empty() : base.schema().primaryKey();
        return draft;
    }

    private boolean isTaken(CatalogColumn column) {
        return column.isPhysical() || !excludes(featureOf(column.origin()));
    }

    private static Feature featureOf(CatalogColumn.Origin origin) {
        if (origin instanceof CatalogColumn.Computed) {
            return Feature.GENERATED;
        }
        return origin instanceof CatalogColumn.Metadata ? Feature.METADATA : Feature.ALL;
    }

    /** Removes a computed or metadata column of the base that a new one overwrites, and refuses all other twins. */
    void makeRoom(ColumnDefinition column, SchemaDraft draft) {
        int index = draft.indexOf(column.name());
        if (index < 0) {
            return;
        }
        Feature feature = featureOf(draft.columns.get(index).origin());
        boolean same = feature != Feature.ALL
                && feature == featureOf(SchemaDraft.column(column).origin());
        if (!same || !overwrites(feature)) {
            throw new SqlException(
                            "The table after LIKE has a column '" + column.name() + "' already.", column.position())
                    .hint(
                            same
                                    ? "EXCLUDING " + feature + " or OVERWRITING " + feature
                                            + " puts this one in its place."
                                    : "");
        }
        draft.columns.remove(index);
    }

    void checkWatermark(WatermarkDefinition watermark) {
        if (base.schema().watermark().isPresent() && rules.get(Feature.WATERMARKS) == Merge.INCLUDING) {
            throw twin("a WATERMARK", Feature.WATERMARKS, watermark.position());
        }
    }

    void checkKey(PrimaryKeyDefinition key) {
        if (base.schema().primaryKey().isPresent() && !excludes(Feature.CONSTRAINTS)) {
            throw new SqlException("The table after LIKE has a PRIMARY KEY already.", key.position())
                    .hint("LIKE … (EXCLUDING CONSTRAINTS) leaves it out.");
        }
    }

    private static SqlException twin(String what, Feature feature, Position at) {
        return new SqlException("The table after LIKE has " + what + " already.", at)
                .hint("EXCLUDING " + feature + " or OVERWRITING " + feature + " puts this one in its place.");
    }

    /** The options of both tables. */
    Map<String, String> merged(Map<String, String> options) {
        Map<String, String> merged = new LinkedHashMap<>(excludes(Feature.OPTIONS) ? Map.of() : base.options());
        if (rules.get(Feature.OPTIONS) == Merge.INCLUDING) {
            options.keySet().stream().filter(merged::containsKey).findFirst().ifPresent(key -> {
                throw new SqlException("The table after LIKE has the option '" + key + "' already.")
                        .hint("OVERWRITING OPTIONS puts this one in its place.");
            });
        }
        merged.putAll(options);
        return merged;
    }

    /** The partition keys that are taken over. */
    List<String> partitionKeys(List<Name> written) {
        List<String> keys =
                excludes(Feature.PARTITIONS) ? List.of() : base.layout().partitionKeys();
        if (!keys.isEmpty() && !written.isEmpty()) {
            throw new SqlException(
                            "The table after LIKE is partitioned already.",
                            written.get(0).position())
                    .hint("LIKE … (EXCLUDING PARTITIONS) leaves that out.");
        }
        return keys;
    }

    Optional<Distribution> distribution() {
        return excludes(Feature.DISTRIBUTION) ? Optional.empty() : base.layout().distribution();
    }
}
