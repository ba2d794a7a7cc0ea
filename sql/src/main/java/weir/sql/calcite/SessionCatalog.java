package weir.sql.calcite;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.CalciteConnectionProperty;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.prepare.Prepare;
import org.apache.calcite.prepare.RelOptTableImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.Table;
import weir.sql.plan.Relation;

/** The tables and views of the session, as Calcite asks for them. */
final class SessionCatalog extends CalciteCatalogReader {
    private final Function<List<String>, Relation> relations;
    private final Function<Relation, Table> tables;
    private final Map<List<String>, Prepare.PreparingTable> found = new ConcurrentHashMap<>();

    /** {@code relations} finds what a name stands for, or null; {@code tables} makes a table of it. */
    SessionCatalog(
            RelDataTypeFactory factory, Function<List<String>, Relation> relations, Function<Relation, Table> tables) {
        super(CalciteSchema.createRootSchema(false), List.of(), factory, config());
        this.relations = relations;
        this.tables = tables;
    }

    private static CalciteConnectionConfigImpl config() {
        Properties properties = new Properties();
        properties.setProperty(CalciteConnectionProperty.CASE_SENSITIVE.camelName(), "true");
        return new CalciteConnectionConfigImpl(properties);
    }

    @Override
    public Prepare.PreparingTable getTable(List<String> names) {
        Prepare.PreparingTable known = found.get(List.copyOf(names));
        if (known != null) {
            return known;
        }
        Relation relation = relations.apply(names);
        if (relation == null) {
            return null;
        }
        Table table = tables.apply(relation);
        RelDataType rowType = table.getRowType(getTypeFactory());
        Prepare.PreparingTable prepared = RelOptTableImpl.create(
                this, rowType, table, com.google.common.collect.ImmutableList.copyOf(relation.path()));
        found.put(List.copyOf(names), prepared);
        return prepared;
    }

    @Override
    public Prepare.PreparingTable getTableForMember(List<String> names) {
        return getTable(names);
    }

    /** The table that a scan reads. */
    static PlannedTable planned(RelOptTable table) {
        return table.unwrap(PlannedTable.class);
    }
}
