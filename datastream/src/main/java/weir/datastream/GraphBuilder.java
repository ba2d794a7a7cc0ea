package weir.datastream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import weir.base.WeirException;
import weir.job.Edge;
import weir.job.Exchange;
import weir.job.Job;
import weir.job.Vertex;
import weir.spi.JobSettings;
import weir.spi.OperatorFactory;

/** Collects the operators of a program and makes a job of them. */
final class GraphBuilder {
    private final List<Node> nodes = new ArrayList<>();
    private int nextId = 1;

    /** Adds an operator fed by {@code inputs}. */
    Node add(String name, OperatorFactory<?> factory, List<Node.Input> inputs) {
        Node node = new Node(nextId++, name, factory);
        node.inputs.addAll(inputs);
        nodes.add(node);
        return node;
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    void clear() {
        nodes.clear();
    }

    boolean hasUid(String uid) {
        return nodes.stream().anyMatch(node -> uid.equals(node.uid));
    }

    /** How many operators there are. */
    int size() {
        return nodes.size();
    }

    /** Takes away the operators that came after the first {@code count}. */
    List<Node> cutTo(int count) {
        List<Node> later = nodes.subList(Math.min(count, nodes.size()), nodes.size());
        List<Node> cut = List.copyOf(later);
        later.clear();
        return cut;
    }

    /** A graph of some operators. */
    static GraphBuilder of(List<Node> operators) {
        GraphBuilder part = new GraphBuilder();
        part.nodes.addAll(operators);
        return part;
    }

    /** The operators and all that feed them, also those of streams that an earlier job has run. */
    private Set<Node> needed() {
        Set<Node> needed = new TreeSet<>(Comparator.comparingInt(node -> node.id));
        nodes.forEach(node -> need(node, needed));
        return needed;
    }

    private static void need(Node node, Set<Node> needed) {
        if (needed.add(node)) {
            node.inputs.forEach(input -> need(input.origin().node(), needed));
        }
    }

    Job build(String name, int parallelism, int maxParallelism, boolean chaining, JobSettings settings) {
        List<Vertex> vertices = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (Node node : needed()) {
            if (!chaining) {
                node.chaining = Vertex.Chaining.NEVER;
            }
            vertices.add(node.vertex(parallelism, maxParallelism));
            for (Node.Input input : node.inputs) {
                edges.add(edge(edges.size(), node, input, parallelism));
            }
        }
        return new Job(name, vertices, edges, settings);
    }

    private static Edge edge(int index, Node target, Node.Input input, int parallelism) {
        Origin origin = input.origin();
        int from = origin.node().parallelismOr(parallelism);
        int to = target.parallelismOr(parallelism);
        Exchange exchange = origin.exchange();
        if (exchange == null) {
            exchange = from == to ? new Exchange.Forward() : new Exchange.Rebalance();
        } else if (exchange instanceof Exchange.Forward && from != to) {
            throw new WeirException("forward() leads from '" + origin.node().name + "' with parallelism " + from
                    + " to '" + target.name + "' with parallelism " + to
                    + "; it needs the same on both sides. Use rescale() or rebalance(), or set equal parallelism.");
        }
        return new Edge(index, origin.node().id, target.id, input.port(), exchange, origin.sideTag());
    }
}
