package weir.engine;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.api.accumulators.AccumulatorSet;
import weir.channel.Channel;
import weir.job.Edge;
import weir.job.Exchange;
import weir.job.Vertex;
import weir.spi.ColumnInputs;
import weir.spi.OneInputOperator;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.OperatorFactory;
import weir.spi.OperatorMetrics;
import weir.spi.Receiver;
import weir.spi.Specialized;
import weir.spi.TwoInputOperator;

/** Builds the operators of one task, from the end of its chain to the start, and ties them to each other. */
final class TaskBuilder {
    private final Deployment deployment;
    private final ChainPlan.Chain chain;
    private final int index;
    private final Task task;
    /** The first receiver of each fused edge, by the index of the edge. */
    private final Map<Integer, Receiver<Object>> ways = new HashMap<>();

    /** The routers of the operator that is being built. */
    private final Map<Edge, Router> routers = new LinkedHashMap<>();

    TaskBuilder(Deployment deployment, ChainPlan.Chain chain, int index) {
        this.deployment = deployment;
        this.chain = chain;
        this.index = index;
        this.task = deployment.task(chain, index);
    }

    void build() throws Exception {
        List<Vertex> vertices = chain.vertices();
        for (int position = vertices.size() - 1; position >= 0; position--) {
            build(vertices.get(position));
        }
    }

    @SuppressWarnings("unchecked")
    private void build(Vertex vertex) throws Exception {
        Map<String, List<Receiver<Object>>> byTag = new HashMap<>();
        for (Edge edge : deployment.job().edgesFrom(vertex.id())) {
            byTag.computeIfAbsent(edge.sideTag(), tag -> new ArrayList<>()).add(wayOut(edge));
        }
        Receiver<Object> main = fork(byTag.remove(null));
        Map<String, Receiver<Object>> sides = new HashMap<>();
        byTag.forEach((tag, receivers) -> sides.put(tag, fork(receivers)));
        TaskContext context = context(vertex, sides);
        Receiver<Object> out = sides.isEmpty() ? main : new OutputWithSides(main, sides.values());
        Operator operator = ((OperatorFactory<Object>) vertex.factory()).create(context, out);
        task.add(operator, deployment.origin(vertex, index));
        routers.forEach((edge, router) -> task.outputs()
                .add(new WayOut(
                        router,
                        operator,
                        edge.index(),
                        index,
                        Routers.isOvertakable(edge, deployment.job().vertex(edge.target())))));
        routers.clear();
        deployment.register(context, operator);
        connectInputs(vertex, operator);
    }

    private TaskContext context(Vertex vertex, Map<String, Receiver<Object>> sides) {
        return new TaskContext(
                deployment.job().name(),
                vertex.name(),
                deployment.ids().of(vertex),
                new OperatorContext.Slice(
                        index,
                        vertex.parallelism(),
                        vertex.maxParallelism(),
                        deployment.frame().attempt()),
                deployment.platform(),
                deployment.job().settings(),
                deployment.userClassLoader(),
                task.timers(),
                task,
                new OperatorMetrics(new ViewUpdates(task, task.timers())),
                sides,
                new AccumulatorSet(),
                deployment.sharedObjects(),
                deployment.frame().responder(),
                task::atRelease);
    }

    private Receiver<Object> fork(List<Receiver<Object>> receivers) {
        if (receivers == null) {
            return new Nowhere();
        }
        if (receivers.size() == 1) {
            return receivers.get(0);
        }
        boolean share = deployment.job().settings().objectReuse();
        return new Fork(receivers, share ? null : new Copier());
    }

    private Receiver<Object> wayOut(Edge edge) throws Exception {
        return deployment.plan().isFused(edge) ? ways.get(edge.index()) : router(edge);
    }

    private Router router(Edge edge) throws Exception {
        List<Outlet> outlets = new ArrayList<>();
        for (Channel channel : deployment.channelsFrom(edge, index)) {
            outlets.add(new Outlet(channel, deployment.job().settings().batchRows()));
        }
        Vertex target = deployment.job().vertex(edge.target());
        String name = deployment.job().vertex(edge.source()).name() + " -> " + target.name();
        Router router = Routers.of(
                edge.exchange(),
                outlets.toArray(new Outlet[0]),
                new Copier(),
                new Routers.Way(
                        name,
                        index,
                        target.maxParallelism(),
                        deployment.platform().random(name + index)));
        task.outputs().add(router);
        routers.put(edge, router);
        return router;
    }

    /** Prepares the way for the rows of each edge that reaches {@code vertex}; fused senders take theirs up later. */
    private void connectInputs(Vertex vertex, Operator operator) throws Exception {
        List<Edge> edges = deployment.job().edgesTo(vertex.id());
        int members = 0;
        for (Edge edge : edges) {
            members += deployment.plan().isFused(edge)
                    ? 1
                    : deployment.channelsTo(edge, index).size();
        }
        boolean alone = members == 1 && deployment.plan().isFused(edges.get(0));
        Junction junction = alone || members == 0 ? null : new Junction(members, input(operator, 0));
        int member = 0;
        for (Edge edge : edges) {
            Receiver<Object> rows = input(operator, edge.input());
            if (deployment.plan().isFused(edge)) {
                Receiver<Object> owned = owning(edge, vertex, rows);
                ways.put(edge.index(), alone ? owned : new Entry(junction, member++, owned));
            } else {
                int sender = 0;
                for (Channel channel : deployment.channelsTo(edge, index)) {
                    Inlet.Origin origin = Inlet.Origin.of(edge, sender, vertex, index);
                    Inlet inlet = new Inlet(channel, junction, member++, Feeder.into(rows), operator, origin);
                    inlet.restore(deployment.inFlight().ofChannel(edge, sender++, index));
                    task.inputs().add(inlet);
                }
            }
            task.inputs().replay(Feeder.into(rows), deployment.inFlight().redistributed(edge, index));
        }
    }

    /** Where rows pass from one owner to another without a channel between them, they are copied. */
    private Receiver<Object> owning(Edge edge, Vertex target, Receiver<Object> rows) throws Exception {
        if (edge.exchange() instanceof Exchange.Forward || !target.factory().keepsInput()) {
            return rows;
        }
        return Specialized.create(MethodHandles.lookup(), CopyingReceiver.class, rows);
    }

    @SuppressWarnings("unchecked")
    private static Receiver<Object> input(Operator operator, int input) throws Exception {
        if (operator instanceof OneInputOperator<?, ?> one) {
            return (Receiver<Object>) one;
        } else if (operator instanceof ColumnInputs several) {
            return several.input(input);
        }
        TwoInputOperator<Object, Object, ?> two = (TwoInputOperator<Object, Object, ?>) operator;
        Class<?> side = input == 0 ? FirstInput.class : SecondInput.class;
        return Specialized.create(MethodHandles.lookup(), side, two);
    }
}
