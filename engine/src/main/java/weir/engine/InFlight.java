package weir.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.batch.ColumnType;
import weir.batch.Marks;
import weir.batch.Message;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.ObjectSerializer;

/**
 * What was on its way over one channel when a barrier overtook it, and so belongs to the checkpoint.
 *
 * <pre>
 *   section: count | for each channel: edge | sender | receiver | count | for each message: kind | content
 *   batch:   columns | type of each | rows | for each row: time | kind | cells | count of marks | for each: row | watermark
 * </pre>
 *
 * @param edge the index of the edge in the job
 * @param sender the index of the task that sent the messages
 * @param receiver the index of the task they were for
 * @param messages in the order they were sent
 */
record InFlight(int edge, int sender, int receiver, List<Message> messages) {
    /** The section of an operator that holds what was on its way to it, or from it. */
    static final String SECTION = "in-flight";

    private static final int WATERMARK = 1;
    private static final int IDLE = 2;
    private static final int BATCH = 3;

    static void write(List<InFlight> channels, DataOutputView target) throws IOException {
        target.writeInt(channels.size());
        for (InFlight channel : channels) {
            target.writeInt(channel.edge());
            target.writeInt(channel.sender());
            target.writeInt(channel.receiver());
            target.writeInt(channel.messages().size());
            for (Message message : channel.messages()) {
                write(message, target);
            }
        }
    }

    static List<InFlight> read(DataInputView source) throws IOException {
        List<InFlight> channels = new ArrayList<>();
        for (int left = source.readInt(); left > 0; left--) {
            int edge = source.readInt();
            int sender = source.readInt();
            int receiver = source.readInt();
            List<Message> messages = new ArrayList<>();
            for (int messagesLeft = source.readInt(); messagesLeft > 0; messagesLeft--) {
                messages.add(readMessage(source));
            }
            channels.add(new InFlight(edge, sender, receiver, messages));
        }
        return channels;
    }

    private static void write(Message message, DataOutputView target) throws IOException {
        if (message instanceof Batch batch) {
            target.writeByte(BATCH);
            write(batch, target);
        } else if (message instanceof Message.Watermark watermark) {
            target.writeByte(WATERMARK);
            target.writeLong(watermark.timestamp());
        } else {
            target.writeByte(IDLE);
        }
    }

    private static Message readMessage(DataInputView source) throws IOException {
        return switch (source.readByte()) {
            case BATCH -> readBatch(source);
            case WATERMARK -> new Message.Watermark(source.readLong());
            default -> Message.Idle.INSTANCE;
        };
    }

    private static void write(Batch batch, DataOutputView target) throws IOException {
        target.writeInt(batch.columnCount());
        for (int column = 0; column < batch.columnCount(); column++) {
            ObjectSerializer.INSTANCE.serialize(batch.column(column).type(), target);
        }
        target.writeInt(batch.size());
        for (int row = 0; row < batch.size(); row++) {
            target.writeLong(batch.time(row));
            target.writeByte(batch.kind(row));
            for (int column = 0; column < batch.columnCount(); column++) {
                ObjectSerializer.INSTANCE.serialize(batch.column(column).get(row), target);
            }
        }
        write(batch.marks(), target);
    }

    private static void write(Marks marks, DataOutputView target) throws IOException {
        target.writeInt(marks.count());
        for (int mark = 0; mark < marks.count(); mark++) {
            target.writeInt(marks.row(mark));
            target.writeLong(marks.watermark(mark));
        }
    }

    private static Batch readBatch(DataInputView source) throws IOException {
        List<ColumnType> types = new ArrayList<>();
        for (int left = source.readInt(); left > 0; left--) {
            types.add((ColumnType) ObjectSerializer.INSTANCE.deserialize(source));
        }
        BatchBuilder builder = new BatchBuilder(types);
        for (int left = source.readInt(); left > 0; left--) {
            long time = source.readLong();
            byte kind = source.readByte();
            for (int column = 0; column < types.size(); column++) {
                builder.column(column).append(ObjectSerializer.INSTANCE.deserialize(source));
            }
            builder.endRow(time, kind);
        }
        return builder.build().withMarks(readMarks(source));
    }

    private static Marks readMarks(DataInputView source) throws IOException {
        int count = source.readInt();
        int[] rows = new int[count];
        long[] watermarks = new long[count];
        for (int mark = 0; mark < count; mark++) {
            rows[mark] = source.readInt();
            watermarks[mark] = source.readLong();
        }
        return count == 0 ? Marks.NONE : new Marks(rows, watermarks, count);
    }
}
