package weir.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.job.Edge;
import weir.job.Job;
import weir.job.Vertex;

/**
 * Gives every operator an identity that survives restarts and edits elsewhere in the job: its uid, or one derived from its
 * name and what feeds it.
 */
final class StableIds {
    private final Map<Integer, String> ids = new HashMap<>();

    StableIds(Job job) {
        Map<String, Integer> seen = new HashMap<>();
        for (Vertex vertex : TopologicalOrder.of(job)) {
            String id = vertex.uid() != null ? vertex.uid() : derived(vertex, job.edgesTo(vertex.id()));
            int twins = seen.merge(id, 1, Integer::sum);
            ids.put(vertex.id(), twins == 1 ? id : id + "-" + twins);
        }
    }

    String of(Vertex vertex) {
        return ids.get(vertex.id());
    }

    private String derived(Vertex vertex, List<Edge> inputs) {
        StringBuilder structure = new StringBuilder(vertex.name());
        for (Edge edge : inputs) {
            structure.append('|').append(edge.input()).append(':').append(ids.get(edge.source()));
        }
        return Long.toHexString(hash(structure));
    }

    /** FNV-1a, 64 bits. */
    private static long hash(CharSequence text) {
        long hash = 0xcbf29ce484222325L;
        for (int index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * 0x100000001b3L;
        }
        return hash;
    }
}
