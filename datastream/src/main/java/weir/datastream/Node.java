package weir.datastream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import weir.job.KeyGroups;
import weir.job.Vertex;
import weir.spi.OperatorFactory;
import weir.types.TypeInformation;

/** An operator while the program is still being written: what may change until the job is built. */
final class Node {
    /** One of the streams that feed an operator, and by which of its inputs. */
    record Input(Origin origin, int port) {}

    /** The parallelism of operators that leave it to the environment. */
    static final int DEFAULT = -1;

    static final String DEFAULT_GROUP = "default";

    final int id;
    final OperatorFactory<?> factory;
    final List<Input> inputs = new ArrayList<>();
    String name;
    String uid;
    String description;
    int parallelism = DEFAULT;
    int maxParallelism = DEFAULT;
    Vertex.Chaining chaining = Vertex.Chaining.ALWAYS;
    String slotSharingGroup;

    /** The types that side outputs were asked for with, by their tags. */
    final Map<String, TypeInformation<?>> sideTypes = new HashMap<>();
    /** Finds out what records leave the operator, where nobody has said; null where nothing tells. */
    Supplier<TypeInformation<?>> records = () -> null;

    /** True where more than one task makes no sense, as for an unkeyed window. */
    boolean single;

    Node(int id, String name, OperatorFactory<?> factory) {
        this.id = id;
        this.name = name;
        this.factory = factory;
    }

    int parallelismOr(int fallback) {
        return single ? 1 : parallelism == DEFAULT ? fallback : parallelism;
    }

    Vertex vertex(int defaultParallelism, int defaultMaxParallelism) {
        int tasks = parallelismOr(defaultParallelism);
        int most = maxParallelism != DEFAULT ? maxParallelism : defaultMaxParallelism;
        int groups = most != DEFAULT ? most : Math.max(KeyGroups.DEFAULT_MAX_PARALLELISM, tasks);
        return new Vertex(id, name, uid, tasks, groups, chaining, group(), factory);
    }

    /** The group it was given, or the one that all its inputs share. */
    String group() {
        if (slotSharingGroup != null) {
            return slotSharingGroup;
        }
        List<String> groups = inputs.stream()
                .map(input -> input.origin().node().group())
                .distinct()
                .toList();
        return groups.size() == 1 ? groups.get(0) : DEFAULT_GROUP;
    }
}
