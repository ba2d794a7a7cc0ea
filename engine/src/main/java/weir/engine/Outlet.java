package weir.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import weir.batch.Batch;
import weir.batch.Message;
import weir.channel.Channel;

/** The sending end of one channel: rows become batches, and what the channel refuses is kept here. */
final class Outlet {
    private final Channel channel;
    private final BatchAssembler assembler;
    private final Deque<Message> refused = new ArrayDeque<>();

    Outlet(Channel channel, int batchRows) {
        this.channel = channel;
        this.assembler = new BatchAssembler(batchRows);
    }

    void row(Object row, long time, long watermark) {
        if (assembler.add(row, time, watermark)) {
            send(assembler.seal(watermark));
        }
    }

    /** Passes on a batch as it is, behind the rows that came before it. */
    void batch(Batch batch, long watermarkBefore, long watermarkAfter) {
        flush(watermarkBefore);
        send(batch);
        assembler.sent(watermarkAfter);
    }

    void signal(Message signal, long watermark) {
        flush(watermark);
        send(signal);
    }

    /** Sends what has been collected; {@code watermark} is the stream's present one. False if that is nothing. */
    boolean flush(long watermark) {
        if (!assembler.isEmpty()) {
            send(assembler.seal(watermark));
            return true;
        } else if (watermark > assembler.sentWatermark()) {
            assembler.sent(watermark);
            send(new Message.Watermark(watermark));
            return true;
        }
        return false;
    }

    /** Offers what was refused once more; true if nothing is left. */
    boolean drain() {
        while (!refused.isEmpty()) {
            if (!channel.offer(refused.peek())) {
                return false;
            }
            refused.poll();
        }
        return true;
    }

    private void send(Message message) {
        if (!refused.isEmpty() || !channel.offer(message)) {
            refused.add(message);
        }
    }
}
