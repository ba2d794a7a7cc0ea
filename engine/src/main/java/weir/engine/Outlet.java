package weir.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
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

    /**
     * Has a barrier overtake all that is on its way, or, if it waits here already, what waits before it; returns the rows
     * and watermarks that have not come to the channel yet.
     */
    List<Message> overtake(Message.Barrier barrier, long watermark) {
        if (!isWaiting(barrier)) {
            flush(watermark);
        }
        List<Message> waiting = new ArrayList<>();
        for (Iterator<Message> messages = refused.iterator(); messages.hasNext(); ) {
            Message message = messages.next();
            if (isOf(message, barrier)) {
                messages.remove();
                break;
            } else if (!(message instanceof Message.Barrier)) {
                waiting.add(message);
            }
        }
        channel.overtake(barrier);
        return waiting;
    }

    /** True while the channel has not taken a barrier that was sent. */
    boolean isWaiting(Message.Barrier barrier) {
        return refused.stream().anyMatch(message -> isOf(message, barrier));
    }

    private static boolean isOf(Message message, Message.Barrier barrier) {
        return message instanceof Message.Barrier other && other.checkpointId() == barrier.checkpointId();
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
