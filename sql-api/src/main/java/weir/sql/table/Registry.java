package weir.sql.table;

import java.util.Collection;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;
import weir.base.Nearest;
import weir.base.WeirException;

/** Things that the service loader finds and a table names; made once, to read only. */
final class Registry<T> {
    private final String noun;
    private final Map<String, T> byName = new TreeMap<>();

    /** {@code noun} is what messages call one of them. */
    Registry(String noun, Class<T> type, Function<T, String> name, ClassLoader classes) {
        this.noun = noun;
        ServiceLoader.load(type, classes).forEach(found -> byName.putIfAbsent(name.apply(found), found));
    }

    Collection<String> names() {
        return byName.keySet();
    }

    /** The one of this name. Where there is none, {@code asker} begins a sentence that says which there are. */
    T find(String asker, String name) {
        T found = byName.get(name);
        if (found == null) {
            throw new WeirException(asker + " wants the " + noun + " '" + name + "', which there is not."
                    + Nearest.hint(name, names()) + " Those that there are: " + String.join(", ", names()) + ".");
        }
        return found;
    }
}
