package weir.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import weir.job.Edge;
import weir.job.Exchange;
import weir.job.Job;
import weir.job.Vertex;

/**
 * Which vertices of a job are fused into one chain.
 *
 * <p>Flink breaks a chain at every exchange. Between two operators of parallelism 1 every exchange leads to the same task,
 * so here it is no exchange at all and the chain goes on through keyBy, union and connect. Chains never form a cycle, since
 * two tasks that wait for room in each other's channels would wait for ever.
 */
final class ChainPlan {
    /** Vertices run by the same tasks, each before those it feeds. */
    record Chain(int index, List<Vertex> vertices) {
        int parallelism() {
            return vertices.get(0).parallelism();
        }

        String name() {
            return String.join(" -> ", vertices.stream().map(Vertex::name).toList());
        }
    }

    private final Job job;
    private final Map<Integer, Integer> groupOf = new HashMap<>();
    private final List<Chain> chains = new ArrayList<>();
    private final Map<Integer, Chain> chainOf = new HashMap<>();

    ChainPlan(Job job) {
        this.job = job;
        List<Vertex> ordered = TopologicalOrder.of(job);
        ordered.forEach(this::place);
        for (int group : new TreeSet<>(groupOf.values())) {
            List<Vertex> members = ordered.stream()
                    .filter(vertex -> groupOf.get(vertex.id()) == group)
                    .toList();
            Chain chain = new Chain(chains.size(), members);
            chains.add(chain);
            members.forEach(vertex -> chainOf.put(vertex.id(), chain));
        }
    }

    List<Chain> chains() {
        return chains;
    }

    Chain chainOf(int vertex) {
        return chainOf.get(vertex);
    }

    /** True if rows take this edge as plain calls. */
    boolean isFused(Edge edge) {
        return chainOf(edge.source()).index() == chainOf(edge.target()).index() && mayFuse(edge);
    }

    private void place(Vertex vertex) {
        List<Edge> inputs = job.edgesTo(vertex.id());
        Set<Integer> groups = new TreeSet<>(Comparator.naturalOrder());
        inputs.forEach(edge -> groups.add(groupOf.get(edge.source())));
        boolean fuse = !inputs.isEmpty() && inputs.stream().allMatch(this::mayFuse) && !leaveAndReturn(groups);
        groupOf.put(vertex.id(), fuse ? merge(groups) : vertex.id());
    }

    private boolean mayFuse(Edge edge) {
        Vertex source = job.vertex(edge.source());
        Vertex target = job.vertex(edge.target());
        boolean sameTask = edge.exchange() instanceof Exchange.Forward || source.parallelism() == 1;
        return sameTask
                && source.parallelism() == target.parallelism()
                && source.slotSharingGroup().equals(target.slotSharingGroup())
                && source.chaining() != Vertex.Chaining.NEVER
                && target.chaining() == Vertex.Chaining.ALWAYS;
    }

    private int merge(Set<Integer> groups) {
        int first = groups.iterator().next();
        groupOf.replaceAll((vertex, group) -> groups.contains(group) ? first : group);
        return first;
    }

    /** True if some way leads out of {@code groups} and back into them. */
    private boolean leaveAndReturn(Set<Integer> groups) {
        Deque<Integer> open = new ArrayDeque<>();
        Set<Integer> outside = new HashSet<>();
        groupOf.forEach((vertex, group) -> {
            if (groups.contains(group)) {
                open.add(vertex);
            }
        });
        while (!open.isEmpty()) {
            int vertex = open.poll();
            for (Edge edge : job.edgesFrom(vertex)) {
                Integer group = groupOf.get(edge.target());
                if (group != null && groups.contains(group)) {
                    if (outside.contains(vertex)) {
                        return true;
                    }
                } else if (group != null && outside.add(edge.target())) {
                    open.add(edge.target());
                }
            }
        }
        return false;
    }
}
