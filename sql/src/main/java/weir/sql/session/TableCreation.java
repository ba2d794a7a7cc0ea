package weir.sql.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weir.base.Nearest;
import weir.sql.ast.ColumnDefinition;
import weir.sql.ast.Definition.CreateTable;
import weir.sql.ast.Name;
import weir.sql.ast.Option;
import weir.sql.ast.PrimaryKeyDefinition;
import weir.sql.ast.Query;
import weir.sql.ast.WatermarkDefinition;
import weir.sql.catalog.CatalogColumn;
import weir.sql.catalog.CatalogTable;
import weir.sql.catalog.Catalogs;
import weir.sql.catalog.ObjectPath;
import weir.sql.error.SqlException;
import weir.sql.parser.SqlText;
import weir.sql.table.Field;

/** Makes the table that CREATE TABLE describes, alone, LIKE another one or AS the result of a query. */
final class TableCreation {
    private final Catalogs catalogs;
    private final QueryRunner runner;

    TableCreation(Catalogs catalogs, QueryRunner runner) {
        this.catalogs = catalogs;
        this.runner = runner;
    }

    CatalogTable table(CreateTable create) {
        ObjectPath path = catalogs.resolve(create.name());
        Optional<LikeTable> like = create.like().map(clause -> LikeTable.of(catalogs, clause));
        SchemaDraft draft = like.map(LikeTable::draft).orElseGet(SchemaDraft::new);
        if (create.query().isPresent()) {
            columnsOfQuery(create, runner.schemaOf(unread(create.query().get())), draft);
        } else {
            columns(create, like, draft);
        }
        create.schema().watermarks().stream().skip(1).findFirst().ifPresent(TableCreation::secondWatermark);
        create.schema().keys().stream().skip(1).findFirst().ifPresent(TableCreation::secondKey);
        create.schema().watermarks().forEach(watermark -> {
            like.ifPresent(other -> other.checkWatermark(watermark));
            draft.setWatermark(watermark);
        });
        create.schema().keys().forEach(key -> {
            like.ifPresent(other -> other.checkKey(key));
            draft.setPrimaryKey(key);
        });
        Map<String, String> options = options(create.properties().options());
        return new CatalogTable(
                path,
                draft.done(runner),
                layout(create, like, draft),
                like.map(other -> other.merged(options)).orElse(options),
                create.properties().comment());
    }

    /** The names of a query's columns. */
    List<String> columnNames(Query query) {
        return runner.schemaOf(unread(query)).stream().map(Field::name).toList();
    }

    /** Planning changes the tree, and the query is still to be run. */
    private static Query unread(Query query) {
        return SqlText.query(query.text(), query.position());
    }

    private static void columns(CreateTable create, Optional<LikeTable> like, SchemaDraft draft) {
        for (ColumnDefinition column : create.schema().columns()) {
            like.ifPresent(other -> other.makeRoom(column, draft));
            draft.add(column);
        }
    }

    private static void secondWatermark(WatermarkDefinition second) {
        throw new SqlException("A table has one WATERMARK, and this is the second.", second.position());
    }

    private static void secondKey(PrimaryKeyDefinition second) {
        throw new SqlException("A table has one PRIMARY KEY, and this is the second.", second.position())
                .hint("A key of several columns is PRIMARY KEY (a, b) NOT ENFORCED.");
    }

    /** Columns with types come first or replace those of the query; columns without only order the query's. */
    private static void columnsOfQuery(CreateTable create, List<Field> fields, SchemaDraft draft) {
        List<ColumnDefinition> written = create.schema().columns();
        if (written.stream().anyMatch(column -> column instanceof ColumnDefinition.Untyped)) {
            orderedColumns(written, fields, draft);
            return;
        }
        written.forEach(draft::add);
        for (Field field : fields) {
            if (draft.indexOf(field.name()) < 0) {
                draft.columns.add(CatalogColumn.physical(field.name(), field.type()));
            }
        }
    }

    private static void orderedColumns(List<ColumnDefinition> written, List<Field> fields, SchemaDraft draft) {
        List<String> names = fields.stream().map(Field::name).toList();
        for (ColumnDefinition column : written) {
            int index = names.indexOf(column.name());
            if (!(column instanceof ColumnDefinition.Untyped)) {
                throw new SqlException("Either all columns have types here, or none.", column.position());
            }
            if (index < 0) {
                throw new SqlException("The query has no column '" + column.name() + "'.", column.position())
                        .hint(Nearest.hint(column.name(), names));
            }
            draft.columns.add(
                    CatalogColumn.physical(column.name(), fields.get(index).type()));
        }
        if (written.size() != fields.size()) {
            throw new SqlException(
                    "The query has " + fields.size() + " columns, and " + written.size() + " of them are named here.",
                    written.get(0).position());
        }
    }

    private static CatalogTable.Layout layout(CreateTable create, Optional<LikeTable> like, SchemaDraft draft) {
        List<Name> keys = create.properties().partitionKeys();
        keys.forEach(draft::existing);
        List<String> names = new ArrayList<>(keys.stream().map(Name::last).toList());
        like.ifPresent(other -> names.addAll(other.partitionKeys(keys)));
        return new CatalogTable.Layout(
                names, create.properties().distribution().or(() -> like.flatMap(LikeTable::distribution)));
    }

    static Map<String, String> options(List<Option> options) {
        Map<String, String> texts = new LinkedHashMap<>();
        options.forEach(option -> texts.put(option.key(), option.value()));
        return texts;
    }
}
