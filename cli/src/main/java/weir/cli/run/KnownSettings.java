package weir.cli.run;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import weir.api.config.CheckpointingOptions;
import weir.api.config.ConfigOption;
import weir.api.config.JobManagerOptions;
import weir.api.config.RestartStrategyOptions;
import weir.api.config.StateBackendOptions;
import weir.api.config.StateRecoveryOptions;
import weir.base.Nearest;

/** Tells settings that mean nothing from those that do, as far as their names belong to Weir. */
final class KnownSettings {
    private static final List<String> PREFIXES = List.of(
            "execution.checkpointing.", "execution.state-recovery.", "restart-strategy.", "jobmanager.execution.");

    private static final List<Class<?>> OPTIONS = List.of(
            CheckpointingOptions.class,
            JobManagerOptions.class,
            StateRecoveryOptions.class,
            RestartStrategyOptions.class,
            StateBackendOptions.class);

    private KnownSettings() {}

    /** A sentence for each of {@code keys} that has no effect; names of other kinds may be a program's own. */
    static List<String> complaints(Collection<String> keys) {
        Set<String> known = names();
        return keys.stream()
                .filter(key -> PREFIXES.stream().anyMatch(key::startsWith) && !known.contains(key))
                .map(key -> "The setting '" + key + "' has no effect, because this version does not know it."
                        + Nearest.hint(key, known))
                .toList();
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        OPTIONS.stream().flatMap(type -> Stream.of(type.getFields())).forEach(field -> {
            try {
                if (field.get(null) instanceof ConfigOption<?> option) {
                    names.add(option.key());
                    option.fallbackKeys().forEach(names::add);
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("A public option that cannot be read: " + field, e);
            }
        });
        return names;
    }
}
