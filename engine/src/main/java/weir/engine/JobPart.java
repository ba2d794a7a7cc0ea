package weir.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import weir.job.Edge;
import weir.job.Job;
import weir.job.Vertex;

/**
 * What of a job is run, fails and starts again as one: all of it, or operators that nothing ties to the others. Operators keep
 * the identity, and tasks the number, that they have in the whole job. Flink calls such a part a pipelined region.
 */
public final class JobPart {
    private final Job job;
    private final StableIds ids;
    private final ChainPlan plan;
    private final int firstTask;

    private JobPart(Job job, StableIds ids, int firstTask) {
        this.job = job;
        this.ids = ids;
        this.plan = new ChainPlan(job);
        this.firstTask = firstTask;
    }

    /** All of a job. */
    public static JobPart whole(Job job) {
        return new JobPart(job, new StableIds(job), 0);
    }

    /**
     * The parts of a job that neither streams nor the alignment of their watermarks nor the memory of a state backend tie
     * together, in the order of their first operators.
     */
    public static List<JobPart> untied(Job job) {
        StableIds ids = new StableIds(job);
        List<JobPart> parts = new ArrayList<>();
        int firstTask = 0;
        for (Set<Integer> members : job.settings().state().isOnHeap() ? components(job) : List.of(idsOf(job))) {
            JobPart part = new JobPart(restricted(job, members), ids, firstTask);
            parts.add(part);
            firstTask += part.taskCount();
        }
        return parts;
    }

    private static Set<Integer> idsOf(Job job) {
        return job.vertices().stream().map(Vertex::id).collect(Collectors.toSet());
    }

    private static List<Set<Integer>> components(Job job) {
        Map<Integer, Integer> leaders = new HashMap<>();
        job.vertices().forEach(vertex -> leaders.put(vertex.id(), vertex.id()));
        job.edges().forEach(edge -> unite(leaders, edge.source(), edge.target()));
        Map<String, Integer> aligned = new HashMap<>();
        for (Vertex vertex : job.vertices()) {
            String group = vertex.factory().alignmentGroup();
            Integer other = group == null ? null : aligned.putIfAbsent(group, vertex.id());
            if (other != null) {
                unite(leaders, vertex.id(), other);
            }
        }
        return List.copyOf(job.vertices().stream()
                .map(Vertex::id)
                .collect(Collectors.groupingBy(leaders::get, LinkedHashMap::new, Collectors.toSet()))
                .values());
    }

    private static void unite(Map<Integer, Integer> leaders, int first, int second) {
        int kept = leaders.get(first);
        int replaced = leaders.get(second);
        leaders.replaceAll((vertex, leader) -> leader == replaced ? kept : leader);
    }

    private static Job restricted(Job job, Set<Integer> members) {
        List<Vertex> vertices = job.vertices().stream()
                .filter(vertex -> members.contains(vertex.id()))
                .toList();
        List<Edge> edges = job.edges().stream()
                .filter(edge -> members.contains(edge.source()))
                .toList();
        return new Job(job.name(), vertices, edges, job.settings());
    }

    /** The operators of this part, and the streams between them. */
    public Job job() {
        return job;
    }

    /** The identities of its operators. */
    public Set<String> operatorIds() {
        return job.vertices().stream().map(ids::of).collect(Collectors.toSet());
    }

    /** The number of its first task within the job. */
    public int firstTask() {
        return firstTask;
    }

    public int taskCount() {
        return plan.chains().stream().mapToInt(ChainPlan.Chain::parallelism).sum();
    }

    StableIds ids() {
        return ids;
    }

    ChainPlan plan() {
        return plan;
    }
}
