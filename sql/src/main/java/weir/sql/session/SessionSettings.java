package weir.sql.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import weir.sql.ast.Option;
import weir.sql.ast.Setting;
import weir.sql.error.SqlException;

/** What SET has set, under Flink's names, and the jars of the session. */
public final class SessionSettings {
    private final Map<String, String> initial;
    private final Map<String, String> current;
    private final List<String> jars = new ArrayList<>();

    SessionSettings(Map<String, String> initial) {
        this.initial = Map.copyOf(initial);
        this.current = new TreeMap<>(initial);
    }

    /** What is set, by key. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(current);
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(current.get(key));
    }

    /** What is set, or Flink's default where a key has one. */
    public Optional<String> effective(String key) {
        return get(key).or(() -> KnownOptions.fallback(key));
    }

    /** The paths that ADD JAR has given. */
    public List<String> jars() {
        return Collections.unmodifiableList(jars);
    }

    void set(Option option) {
        KnownOptions.check(option);
        current.put(option.key(), option.value());
    }

    void reset(Setting.Reset reset) {
        if (reset.key().isEmpty()) {
            current.clear();
            current.putAll(initial);
            return;
        }
        String key = reset.key().get();
        KnownOptions.checkName(key, reset.position());
        current.remove(key);
        Optional.ofNullable(initial.get(key)).ifPresent(value -> current.put(key, value));
    }

    void jar(Setting.Jar jar) {
        if (jar.add()) {
            jars.add(jar.path());
        } else if (!jars.remove(jar.path())) {
            throw new SqlException("The session has no jar '" + jar.path() + "'.", jar.position());
        }
    }
}
