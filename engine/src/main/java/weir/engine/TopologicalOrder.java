package weir.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import weir.job.Edge;
import weir.job.Job;
import weir.job.Vertex;

/** Orders the vertices of a job so that each comes after those that feed it. */
final class TopologicalOrder {
    private final Job job;
    private final Set<Integer> done = new LinkedHashSet<>();
    private final Set<Integer> onPath = new LinkedHashSet<>();

    private TopologicalOrder(Job job) {
        this.job = job;
    }

    static List<Vertex> of(Job job) {
        TopologicalOrder order = new TopologicalOrder(job);
        job.vertices().forEach(vertex -> order.visit(vertex.id()));
        List<Vertex> vertices = new ArrayList<>();
        order.done.forEach(id -> vertices.add(job.vertex(id)));
        return vertices;
    }

    private void visit(int vertex) {
        if (done.contains(vertex)) {
            return;
        }
        if (!onPath.add(vertex)) {
            throw new IllegalArgumentException(
                    "The job's graph has a cycle through '" + job.vertex(vertex).name() + "'.");
        }
        for (Edge edge : job.edgesTo(vertex)) {
            visit(edge.source());
        }
        onPath.remove(vertex);
        done.add(vertex);
    }
}
