package weir.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.batch.ColumnType;
import weir.batch.Message;
import weir.channel.Channel;

class ColumnHashRouterTest {
    private static final int TASKS = 3;
    private static final int MAX_PARALLELISM = 128;

    private final List<Channel> channels = new ArrayList<>();
    private final Router router = router();

    private Router router() {
        Outlet[] outlets = new Outlet[TASKS];
        for (int task = 0; task < TASKS; task++) {
            channels.add(new Channel(64, () -> {}, () -> {}));
            outlets[task] = new Outlet(channels.get(task), 16);
        }
        return new ColumnHashRouter(outlets, null, List.of(1), MAX_PARALLELISM);
    }

    private static Batch batch(long from, long to) {
        BatchBuilder builder = new BatchBuilder(ColumnType.LONG, ColumnType.STRING);
        for (long row = from; row < to; row++) {
            builder.column(0).append((Object) row);
            builder.column(1).append("key" + row % 20);
            builder.endRow(row, (byte) 0);
        }
        builder.mark(to);
        return builder.build();
    }

    @Test
    void rows_of_one_key_meet_in_one_task_in_their_order() throws Exception {
        router.onBatch(batch(0, 100));
        router.onBatch(batch(100, 200));
        Map<Object, Integer> taskOfKey = new HashMap<>();
        List<Object> all = new ArrayList<>();
        for (int task = 0; task < TASKS; task++) {
            long last = -1;
            for (Message next = channels.get(task).poll();
                    next != null;
                    next = channels.get(task).poll()) {
                Batch part = (Batch) next;
                for (int row = 0; row < part.size(); row++) {
                    long number = (Long) part.column(0).get(row);
                    assertThat(number).isGreaterThan(last).isEqualTo(part.time(row));
                    last = number;
                    all.add(number);
                    assertThat(taskOfKey.merge(part.column(1).get(row), task, (a, b) -> b))
                            .isEqualTo(task);
                }
            }
        }
        assertThat(all).hasSize(200).doesNotHaveDuplicates();
        assertThat(taskOfKey.values()).containsOnly(0, 1, 2);
    }

    @Test
    void every_task_learns_the_watermark() throws Exception {
        router.onBatch(batch(0, 1));
        router.flush();
        for (Channel channel : channels) {
            Message message = channel.poll();
            long watermark = message instanceof Batch part
                    ? part.lastWatermark(Batch.NO_TIME)
                    : ((Message.Watermark) message).timestamp();
            assertThat(watermark).isEqualTo(1);
            assertThat(channel.poll()).isNull();
        }
    }

    @Test
    void single_objects_are_refused() {
        assertThatThrownBy(() -> router.onRow("x", 0)).hasMessageContaining("where batches of columns are routed: x");
    }
}
