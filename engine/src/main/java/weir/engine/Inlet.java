package weir.engine;

import weir.batch.Batch;
import weir.batch.Message;
import weir.channel.Channel;

/** The receiving end of one channel of a task. */
final class Inlet {
    private final Channel channel;
    private final Junction junction;
    private final int member;
    private final Feeder feeder;
    private boolean ended;

    Inlet(Channel channel, Junction junction, int member, Feeder feeder) {
        this.channel = channel;
        this.junction = junction;
        this.member = member;
        this.feeder = feeder;
    }

    /** Takes one message, works it through the chain and returns it; null if there was none. */
    Message take() throws Exception {
        Message message = channel.poll();
        if (message instanceof Batch batch) {
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
