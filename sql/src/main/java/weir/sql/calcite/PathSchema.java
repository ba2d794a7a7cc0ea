package weir.sql.calcite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.rel.type.RelProtoDataType;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.schema.SchemaVersion;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.lookup.IgnoreCaseLookup;
import org.apache.calcite.schema.lookup.LikePattern;
import org.apache.calcite.schema.lookup.Lookup;

/** The tables whose names begin with a path; each is asked for once. */
@SuppressWarnings("deprecation") // the methods that Calcite still asks
final class PathSchema implements Schema {
    /** A catalog and a database may stand before a name. */
    private static final int DEEPEST = 2;

    private final List<String> path;
    private final Function<List<String>, Table> tables;
    private final Map<String, Table> found = new HashMap<>();

    PathSchema(List<String> path, Function<List<String>, Table> tables) {
        this.path = path;
        this.tables = tables;
    }

    private List<String> with(String name) {
        List<String> names = new ArrayList<>(path);
        names.add(name);
        return names;
    }

    @Override
    public Lookup<Table> tables() {
        return new ByName<>(this::getTable);
    }

    @Override
    public Lookup<? extends Schema> subSchemas() {
        return new ByName<>(this::getSubSchema);
    }

    /** Names are looked up as they are written. */
    private static final class ByName<T> extends IgnoreCaseLookup<T> {
        private final Function<String, T> find;

        ByName(Function<String, T> find) {
            this.find = find;
        }

        @Override
        public T get(String name) {
            return find.apply(name);
        }

        @Override
        public Set<String> getNames(LikePattern pattern) {
            return Set.of();
        }
    }

    @Override
    public Table getTable(String name) {
        if (!found.containsKey(name)) {
            found.put(name, tables.apply(with(name)));
        }
        return found.get(name);
    }

    @Override
    public Schema getSubSchema(String name) {
        return path.size() < DEEPEST && getTable(name) == null ? new PathSchema(with(name), tables) : null;
    }

    @Override
    public Set<String> getTableNames() {
        return Set.of();
    }

    @Override
    public RelProtoDataType getType(String name) {
        return null;
    }

    @Override
    public Set<String> getTypeNames() {
        return Set.of();
    }

    @Override
    public Collection<org.apache.calcite.schema.Function> getFunctions(String name) {
        return List.of();
    }

    @Override
    public Set<String> getFunctionNames() {
        return Set.of();
    }

    @Override
    public Set<String> getSubSchemaNames() {
        return Set.of();
    }

    @Override
    public Expression getExpression(SchemaPlus parent, String name) {
        return Expressions.constant(name);
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Schema snapshot(SchemaVersion version) {
        return this;
    }
}
