package weir.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weir.spi.JobSettings;

/** An immutable graph of operators and the streams between them. */
public record Job(String name, List<Vertex> vertices, List<Edge> edges, JobSettings settings) {
    public Job {
        vertices = List.copyOf(vertices);
        edges = List.copyOf(edges);
        JobCheck.check(vertices, edges);
    }

    /** The same job under other settings. */
    public Job with(JobSettings others) {
        return new Job(name, vertices, edges, others);
    }

    public Vertex vertex(int id) {
        return byId().get(id);
    }

    private Map<Integer, Vertex> byId() {
        Map<Integer, Vertex> map = new TreeMap<>();
        vertices.forEach(vertex -> map.put(vertex.id(), vertex));
        return map;
    }

    /** The edges that leave a vertex, in the order they were made. */
    public List<Edge> edgesFrom(int vertex) {
        return edges.stream().filter(edge -> edge.source() == vertex).toList();
    }

    /** The edges that reach a vertex, in the order they were made. */
    public List<Edge> edgesTo(int vertex) {
        return edges.stream().filter(edge -> edge.target() == vertex).toList();
    }
}
