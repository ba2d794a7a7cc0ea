package weir.sql.functions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import weir.base.Nearest;

/** Finds functions of single rows by name, whatever the case. */
public final class FunctionRegistry {
    /** The resource that lists the functions of a module, see {@link NameIndex}. */
    public static final String INDEX = "META-INF/weir/functions";

    private final NameIndex index;
    private final Map<String, FunctionDefinition> read = new ConcurrentHashMap<>();

    public FunctionRegistry(NameIndex index) {
        this.index = index;
    }

    /** The functions of all modules that the loader sees. */
    public static FunctionRegistry load(ClassLoader loader) {
        return new FunctionRegistry(NameIndex.load(INDEX, loader));
    }

    /** The names of all functions, aliases among them, topic by topic. */
    public Set<String> names() {
        return index.names();
    }

    /** The function of that name or alias. */
    public Optional<FunctionDefinition> find(String name) {
        return index.find(name).map(this::definition);
    }

    /** " Did you mean 'LPAD'?", or nothing where no function has a name like that. */
    public String hint(String name) {
        return Nearest.hint(name, index.names());
    }

    /** All functions, each once, topic by topic. */
    public List<FunctionDefinition> all() {
        return index.all().stream().map(this::definition).toList();
    }

    private FunctionDefinition definition(NameIndex.Entry entry) {
        return read.computeIfAbsent(entry.name(), name -> FunctionDefinition.read(index.libraries(entry), name));
    }
}
