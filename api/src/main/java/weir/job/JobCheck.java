package weir.job;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weir.base.WeirException;

/** Refuses graphs that cannot run, in words. */
final class JobCheck {
    private JobCheck() {}

    static void check(List<Vertex> vertices, List<Edge> edges) {
        checkUids(vertices);
        checkParallelism(vertices);
        checkEnds(vertices, edges);
    }

    private static void checkUids(List<Vertex> vertices) {
        Map<String, String> owners = new HashMap<>();
        for (Vertex vertex : vertices) {
            String other = vertex.uid() == null ? null : owners.put(vertex.uid(), vertex.name());
            if (other != null) {
                throw new WeirException("Two operators have the uid '" + vertex.uid() + "': '" + other + "' and '"
                        + vertex.name() + "'. State is found again by uid, so give each operator its own.");
            }
        }
    }

    private static void checkParallelism(List<Vertex> vertices) {
        for (Vertex vertex : vertices) {
            if (vertex.parallelism() < 1 || vertex.parallelism() > vertex.maxParallelism()) {
                throw new WeirException("Operator '" + vertex.name() + "' has parallelism " + vertex.parallelism()
                        + "; it must lie between 1 and its max parallelism, " + vertex.maxParallelism() + ".");
            }
        }
    }

    private static void checkEnds(List<Vertex> vertices, List<Edge> edges) {
        Set<Integer> ids = new HashSet<>();
        vertices.forEach(vertex -> ids.add(vertex.id()));
        for (Edge edge : edges) {
            if (!ids.contains(edge.source()) || !ids.contains(edge.target())) {
                throw new IllegalArgumentException("Edge " + edge + " ends at no vertex of the job.");
            }
        }
    }
}
