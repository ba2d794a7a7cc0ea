package weir.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import weir.batch.Batch;
import weir.batch.Message;
import weir.channel.Channel;
import weir.job.Edge;
import weir.job.Vertex;
import weir.spi.Operator;

/** The receiving end of one channel of a task. */
final class Inlet {
    private final Channel channel;
    private final Junction junction;
    private final int member;
    private final Feeder feeder;
    private final Operator receiver;
    private final Origin origin;

    /** What was on its way when the checkpoint was taken that the task goes on from. */
    private final Deque<Message> restored = new ArrayDeque<>();

    private boolean ended;
    private boolean deserted;

    /**
     * Where the messages of an inlet come from.
     *
     * @param overtakable whether barriers may overtake them
     */
    record Origin(int edge, int sender, int receiver, boolean overtakable) {
        static Origin of(Edge edge, int sender, Vertex target, int receiver) {
            return new Origin(edge.index(), sender, receiver, Routers.isOvertakable(edge, target));
        }
    }

    Inlet(Channel channel, Junction junction, int member, Feeder feeder, Operator receiver, Origin origin) {
        this.channel = channel;
        this.junction = junction;
        this.member = member;
        this.feeder = feeder;
        this.receiver = receiver;
        this.origin = origin;
    }

    /** The operator that takes the rows. */
    Operator receiver() {
        return receiver;
    }

    /** Has messages taken before those of the channel. */
    void restore(List<Message> messages) {
        restored.addAll(messages);
    }

    /** What still comes is for nobody. */
    void desert() {
        deserted = true;
    }

    /** The messages that the barrier of a checkpoint overtakes; null while it is not in sight, or may not overtake. */
    InFlight overtaken(long checkpointId) {
        List<Message> inChannel = origin.overtakable() ? channel.overtaken(checkpointId) : null;
        if (inChannel == null) {
            return null;
        }
        List<Message> messages = new ArrayList<>(restored);
        messages.addAll(inChannel);
        return new InFlight(origin.edge(), origin.sender(), origin.receiver(), messages);
    }

    /** Takes one message, works it through the chain and returns it; null if there was none. */
    Message take() throws Exception {
        Message message = restored.isEmpty() ? channel.poll() : restored.poll();
        if (deserted) {
            ended |= message instanceof Message.End;
        } else if (message instanceof Batch batch) {
            junction.idle(member, false);
            feeder.feed(junction.merged(member, batch));
        } else if (message instanceof Message.Watermark watermark) {
            junction.watermark(member, watermark.timestamp());
        } else if (message instanceof Message.Idle) {
            junction.idle(member, true);
        } else if (message instanceof Message.End) {
            ended = true;
            junction.end(member);
        }
        return message;
    }

    boolean isEnded() {
        return ended;
    }
}
