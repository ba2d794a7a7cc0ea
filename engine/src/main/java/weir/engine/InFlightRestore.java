package weir.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.batch.Batch;
import weir.batch.Marks;
import weir.batch.Message;
import weir.job.Edge;
import weir.job.Exchange;
import weir.job.Job;
import weir.job.KeyGroups;
import weir.job.Vertex;
import weir.spi.StateInput;

/**
 * Brings what was on its way over an edge to the tasks that now receive from it. Where the numbers of tasks are the same,
 * each channel gets back what it had. Else rows go where their key belongs now, or are dealt out in turn, and watermarks are
 * dropped: their channels are gone, and the next ones follow from the sources.
 */
final class InFlightRestore {
    private final Job job;
    private final StableIds ids;
    private final Restoration restoration;

    InFlightRestore(Job job, StableIds ids, Restoration restoration) {
        this.job = job;
        this.ids = ids;
        this.restoration = restoration;
    }

    /** What was on its way over {@code edge} from task {@code sender} to {@code receiver}; only where both still exist. */
    List<Message> ofChannel(Edge edge, int sender, int receiver) throws IOException {
        List<Message> messages = new ArrayList<>();
        if (isUnchanged(edge)) {
            for (InFlight channel : of(edge)) {
                if (channel.sender() == sender && channel.receiver() == receiver) {
                    messages.addAll(channel.messages());
                }
            }
        }
        return messages;
    }

    /** The rows over {@code edge} that are task {@code receiver}'s now; none where the channels are the same as before. */
    List<Message> redistributed(Edge edge, int receiver) throws Exception {
        List<Message> own = new ArrayList<>();
        if (isUnchanged(edge)) {
            return own;
        }
        int dealt = 0;
        for (InFlight channel : of(edge)) {
            for (Message message : channel.messages()) {
                if (message instanceof Batch batch) {
                    int[] rows = new int[batch.size()];
                    int count = 0;
                    for (int row = 0; row < batch.size(); row++) {
                        if (target(edge, batch, row, dealt++) == receiver) {
                            rows[count++] = row;
                        }
                    }
                    own.add(batch.withMarks(Marks.NONE).take(rows, count));
                }
            }
        }
        return own;
    }

    private int target(Edge edge, Batch batch, int row, int dealt) throws Exception {
        Vertex target = job.vertex(edge.target());
        if (edge.exchange() instanceof Exchange.Hash hash) {
            Object key = hash.key().key(batch.column(0).get(row));
            int group = KeyGroups.group(key, target.maxParallelism());
            return KeyGroups.task(group, target.parallelism(), target.maxParallelism());
        }
        return dealt % target.parallelism();
    }

    /** What had come to the receivers stands before what was still with the senders. */
    private List<InFlight> of(Edge edge) throws IOException {
        List<InFlight> channels = new ArrayList<>();
        for (int vertex : new int[] {edge.target(), edge.source()}) {
            StateInput state = restoration.of(ids.of(job.vertex(vertex)));
            if (state != null) {
                for (StateInput.Part part : state.parts(InFlight.SECTION)) {
                    InFlight.read(part.open()).stream()
                            .filter(channel -> channel.edge() == edge.index())
                            .forEach(channels::add);
                }
            }
        }
        return channels;
    }

    private boolean isUnchanged(Edge edge) {
        return isUnchanged(job.vertex(edge.source())) && isUnchanged(job.vertex(edge.target()));
    }

    private boolean isUnchanged(Vertex vertex) {
        StateInput state = restoration.of(ids.of(vertex));
        return state != null && state.parallelism() == vertex.parallelism();
    }
}
