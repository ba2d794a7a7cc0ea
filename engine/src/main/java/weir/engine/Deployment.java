package weir.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import weir.base.Platform;
import weir.channel.Channel;
import weir.job.Edge;
import weir.job.Job;
import weir.job.OperatorReading;
import weir.job.Vertex;
import weir.spi.Operator;
import weir.spi.SourceOperator;

/** A job cut into tasks, with channels between them, ready to be given to workers. */
final class Deployment {
    private final JobPart part;
    private final Job job;
    private final Platform platform;
    private final ClassLoader userClassLoader;
    private final JobRun.Frame frame;
    private final InFlightRestore inFlight;

    /** By the index of the chain; hashing whole chains would cost a visible part of a small job's start. */
    private final Map<Integer, List<Task>> tasks = new HashMap<>();

    private final List<Task> allTasks = new ArrayList<>();

    /** By the index of the edge. */
    private final Map<Integer, Channel[][]> channels = new HashMap<>();

    private final List<OperatorReading> readings = new ArrayList<>();
    private final ConcurrentMap<String, Object> sharedObjects = new ConcurrentHashMap<>();

    Deployment(JobPart part, Platform platform, ClassLoader userClassLoader, JobRun.Frame frame) throws Exception {
        this.part = part;
        this.job = part.job();
        this.platform = platform;
        this.userClassLoader = userClassLoader;
        this.frame = frame;
        this.inFlight = new InFlightRestore(job, ids(), frame.restoration());
        plan().chains().forEach(this::createTasks);
        for (Edge edge : job.edges()) {
            if (!plan().isFused(edge)) {
                channels.put(edge.index(), createChannels(edge));
            }
        }
        for (ChainPlan.Chain chain : plan().chains()) {
            for (int index = 0; index < chain.parallelism(); index++) {
                new TaskBuilder(this, chain, index).build();
            }
        }
    }

    Job job() {
        return job;
    }

    Platform platform() {
        return platform;
    }

    ClassLoader userClassLoader() {
        return userClassLoader;
    }

    JobRun.Frame frame() {
        return frame;
    }

    ChainPlan plan() {
        return part.plan();
    }

    StableIds ids() {
        return part.ids();
    }

    List<OperatorReading> readings() {
        return readings;
    }

    ConcurrentMap<String, Object> sharedObjects() {
        return sharedObjects;
    }

    InFlightRestore inFlight() {
        return inFlight;
    }

    /** All tasks, in the order of their numbers. */
    List<Task> tasks() {
        return allTasks;
    }

    /** Whose state the snapshots of a vertex's task are. */
    OperatorSnapshot.Origin origin(Vertex vertex, int task) {
        return new OperatorSnapshot.Origin(
                ids().of(vertex), vertex.name(), task, vertex.parallelism(), vertex.maxParallelism());
    }

    Task task(ChainPlan.Chain chain, int index) {
        return tasks.get(chain.index()).get(index);
    }

    /** The channels of an edge that task {@code sender} of its source sends to. */
    List<Channel> channelsFrom(Edge edge, int sender) {
        List<Channel> found = new ArrayList<>();
        for (Channel channel : channels.get(edge.index())[sender]) {
            if (channel != null) {
                found.add(channel);
            }
        }
        return found;
    }

    /** The channels of an edge that task {@code target} of its target receives from. */
    List<Channel> channelsTo(Edge edge, int target) {
        List<Channel> found = new ArrayList<>();
        for (Channel[] ofSender : channels.get(edge.index())) {
            if (ofSender[target] != null) {
                found.add(ofSender[target]);
            }
        }
        return found;
    }

    void register(TaskContext context, Operator operator) {
        SourceOperator<?> source = operator instanceof SourceOperator<?> found ? found : null;
        readings.add(new OperatorReading(
                context.name(), context.slice().index(), context.metrics(), source, context.accumulators()));
    }

    private void createTasks(ChainPlan.Chain chain) {
        List<Task> slices = new ArrayList<>();
        for (int index = 0; index < chain.parallelism(); index++) {
            String name = chain.name() + " (" + (index + 1) + "/" + chain.parallelism() + ")";
            TaskTimers timers = new TaskTimers(platform.clock());
            Task task = new Task(
                    name,
                    part.firstTask() + allTasks.size(),
                    timers,
                    job.settings().batchRows(),
                    frame.responder());
            slices.add(task);
            allTasks.add(task);
        }
        tasks.put(chain.index(), slices);
    }

    private Channel[][] createChannels(Edge edge) {
        Vertex source = job.vertex(edge.source());
        Vertex target = job.vertex(edge.target());
        Channel[][] created = new Channel[source.parallelism()][target.parallelism()];
        for (int from = 0; from < source.parallelism(); from++) {
            for (int to = 0; to < target.parallelism(); to++) {
                if (Routers.connected(edge.exchange(), from, source.parallelism(), to, target.parallelism())) {
                    Task sender = task(plan().chainOf(source.id()), from);
                    Task receiver = task(plan().chainOf(target.id()), to);
                    created[from][to] = new Channel(job.settings().channelBatches(), sender, receiver);
                }
            }
        }
        return created;
    }
}
