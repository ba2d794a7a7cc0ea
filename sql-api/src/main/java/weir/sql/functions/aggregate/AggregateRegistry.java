package weir.sql.functions.aggregate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import weir.base.Nearest;
import weir.sql.functions.NameIndex;

/** Finds functions of many rows by name, whatever the case. */
public final class AggregateRegistry {
    /** The resource that lists the aggregates of a module, see {@link NameIndex}. */
    public static final String INDEX = "META-INF/weir/aggregates";

    private final NameIndex index;
    private final Map<String, AggregateDefinition> read = new ConcurrentHashMap<>();

    public AggregateRegistry(NameIndex index) {
        this.index = index;
    }

    /** The aggregates of all modules that the loader sees. */
    public static AggregateRegistry load(ClassLoader loader) {
        return new AggregateRegistry(NameIndex.load(INDEX, loader));
    }

    /** The names of all aggregates, aliases among them. */
    public Set<String> names() {
        return index.names();
    }

    /** The aggregate of that name or alias. */
    public Optional<AggregateDefinition> find(String name) {
        return index.find(name).map(this::definition);
    }

    /** " Did you mean 'LISTAGG'?", or nothing where no aggregate has a name like that. */
    public String hint(String name) {
        return Nearest.hint(name, index.names());
    }

    /** All aggregates, each once. */
    public List<AggregateDefinition> all() {
        return index.all().stream().map(this::definition).toList();
    }

    private AggregateDefinition definition(NameIndex.Entry entry) {
        return read.computeIfAbsent(entry.name(), name -> AggregateDefinition.read(index.libraries(entry), name));
    }
}
