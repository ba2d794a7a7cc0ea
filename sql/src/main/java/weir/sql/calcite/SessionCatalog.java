package weir.sql.calcite;

import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.CalciteConnectionProperty;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.Table;
import weir.sql.plan.Relation;

/** The tables and views of the session, as Calcite asks for them. */
final class SessionCatalog extends CalciteCatalogReader {
    /** {@code relations} finds what a name stands for, or null; {@code tables} makes a table of it. */
    SessionCatalog(
            RelDataTypeFactory factory, Function<List<String>, Relation> relations, Function<Relation, Table> tables) {
        super(root(relations, tables), List.of(), factory, config());
    }

    private static CalciteSchema root(Function<List<String>, Relation> relations, Function<Relation, Table> tables) {
        PathSchema schema = new PathSchema(List.of(), names -> {
            Relation relation = relations.apply(names);
            return relation == null ? null : tables.apply(relation);
        });
        return CalciteSchema.createRootSchema(false, false, "", schema);
    }

    private static CalciteConnectionConfigImpl config() {
        Properties properties = new Properties();
        properties.setProperty(CalciteConnectionProperty.CASE_SENSITIVE.camelName(), "true");
        return new CalciteConnectionConfigImpl(properties);
    }

    /** The table that a scan reads; null where it is none of the session's. */
    static PlannedTable planned(RelOptTable table) {
        return table.unwrap(PlannedTable.class);
    }
}
