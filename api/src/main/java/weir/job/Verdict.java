package weir.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import weir.api.Delivery;
import weir.base.WeirException;
import weir.spi.CheckpointSettings;

/** Judges before the start what a job promises on each of its paths. */
public final class Verdict {
    private final Job job;
    private final List<PathDelivery> paths = new ArrayList<>();

    private record Limit(Delivery delivery, String why) {}

    private Verdict(Job job) {
        this.job = job;
        for (Vertex source : job.vertices()) {
            if (job.edgesTo(source.id()).isEmpty()) {
                judge(source);
            }
        }
    }

    /** The promise on the way from every source to every sink that it reaches; {@code job} knows its checkpoints. */
    public static List<PathDelivery> of(Job job) {
        return List.copyOf(new Verdict(job).paths);
    }

    /** Refuses a job that does not promise as much as {@code required} on every path. */
    public static void require(Job job, Delivery required) {
        for (PathDelivery path : of(job)) {
            if (path.delivery().compareTo(required) < 0) {
                throw new WeirException("Job '" + job.name() + "' was not started, because it is required to be "
                        + required + " and is not. " + path.sentence());
            }
        }
    }

    private void judge(Vertex source) {
        for (int id : reachable(source)) {
            Vertex sink = job.vertex(id);
            if (sink.factory().delivery() != null && job.edgesFrom(id).isEmpty()) {
                Limit weakest = limits(source, sink).stream()
                        .min(Comparator.comparing(Limit::delivery))
                        .filter(limit -> limit.delivery() != Delivery.EXACTLY_ONCE)
                        .orElseGet(() -> none(source, sink));
                paths.add(new PathDelivery(source.name(), sink.name(), weakest.delivery(), weakest.why()));
            }
        }
    }

    private Set<Integer> reachable(Vertex source) {
        Set<Integer> reached = new TreeSet<>();
        Deque<Integer> next = new ArrayDeque<>(List.of(source.id()));
        while (!next.isEmpty()) {
            int id = next.remove();
            if (reached.add(id)) {
                job.edgesFrom(id).forEach(edge -> next.add(edge.target()));
            }
        }
        return reached;
    }

    private List<Limit> limits(Vertex source, Vertex sink) {
        List<Limit> limits = new ArrayList<>();
        limits.add(ofSource(source));
        CheckpointSettings checkpoints = job.settings().checkpoints();
        if (!checkpoints.isEnabled()) {
            limits.add(new Limit(
                    Delivery.AT_LEAST_ONCE,
                    "the job takes no checkpoints: started again, it sends out again what it sent before"));
        } else if (!checkpoints.exactlyOnce()) {
            limits.add(new Limit(
                    Delivery.AT_LEAST_ONCE,
                    "its checkpoints have the mode AT_LEAST_ONCE, in which rows may count in two of them"));
        }
        limits.add(ofSink(sink));
        return limits;
    }

    private static Limit none(Vertex source, Vertex sink) {
        return new Limit(
                Delivery.EXACTLY_ONCE,
                "'" + source.name() + "' goes on from its position in the checkpoint and '" + sink.name()
                        + "' commits with it");
    }

    private static Limit ofSource(Vertex source) {
        Delivery declared = source.factory().delivery();
        Delivery delivery = declared == null ? Delivery.NO_GUARANTEE : declared;
        return new Limit(
                delivery,
                "'" + source.name() + "' "
                        + switch (delivery) {
                            case NO_GUARANTEE ->
                                "keeps no position in checkpoints (a SourceFunction does as a CheckpointedFunction), so"
                                        + " after a failure rows are lost or come again";
                            case AT_LEAST_ONCE -> "may read rows again that it had read before a failure";
                            case EFFECTIVELY_ONCE, EXACTLY_ONCE -> "says so of itself";
                        });
    }

    private static Limit ofSink(Vertex sink) {
        Delivery delivery = sink.factory().delivery();
        return new Limit(
                delivery,
                "'" + sink.name() + "' "
                        + switch (delivery) {
                            case NO_GUARANTEE -> "promises nothing";
                            case AT_LEAST_ONCE ->
                                "sends rows out at once, and those since the last checkpoint again after a failure";
                            case EFFECTIVELY_ONCE -> "writes rows again after a failure, over what they wrote before";
                            case EXACTLY_ONCE -> "says so of itself";
                        });
    }
}
