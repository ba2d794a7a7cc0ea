package weir.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import weir.batch.Message;

class ChannelTest {
    private final AtomicInteger producerWoken = new AtomicInteger();
    private final AtomicInteger consumerWoken = new AtomicInteger();
    private final Channel channel = new Channel(2, producerWoken::incrementAndGet, consumerWoken::incrementAndGet);

    @Test
    void messagesComeOutInTheOrderTheyWentIn() {
        channel.offer(new Message.Watermark(1));
        channel.offer(new Message.Watermark(2));
        assertThat(channel.poll()).isEqualTo(new Message.Watermark(1));
        assertThat(channel.poll()).isEqualTo(new Message.Watermark(2));
        assertThat(channel.poll()).isNull();
    }

    @Test
    void aFullChannelSaysNo() {
        assertThat(channel.offer(new Message.Watermark(1))).isTrue();
        assertThat(channel.offer(new Message.Watermark(2))).isTrue();
        assertThat(channel.offer(new Message.Watermark(3))).isFalse();
        channel.poll();
        assertThat(channel.offer(new Message.Watermark(3))).isTrue();
        assertThat(channel.size()).isEqualTo(2);
    }

    @Test
    void theConsumerIsWokenByAMessageAndTheProducerByRoom() {
        channel.offer(new Message.Watermark(1));
        assertThat(consumerWoken).hasValue(1);
        channel.poll();
        assertThat(producerWoken).hasValue(0);
        channel.offer(new Message.Watermark(2));
        channel.offer(new Message.Watermark(3));
        channel.poll();
        assertThat(producerWoken).hasValue(1);
    }

    @Test
    void aBarrierThatOvertookIsInSightBeforeTheConsumerComesToIt() {
        Message.Barrier barrier = new Message.Barrier(7, 0);
        channel.offer(new Message.Watermark(1));
        channel.overtake(barrier);
        assertThat(channel.overtaken(7)).containsExactly(new Message.Watermark(1));
        assertThat(channel.overtaken(8)).isNull();
    }

    @Test
    void aBarrierThatOvertookStandsBeforeWhatWasOfferedBehindIt() {
        Message.Barrier barrier = new Message.Barrier(7, 0);
        channel.offer(new Message.Watermark(1));
        channel.overtake(barrier);
        channel.offer(new Message.Watermark(2));
        assertThat(channel.poll()).isEqualTo(new Message.Watermark(1));
        assertThat(channel.poll()).isSameAs(barrier);
        assertThat(channel.poll()).isEqualTo(new Message.Watermark(2));
        assertThat(channel.poll()).isNull();
    }

    @Test
    void anEmptyChannelGivesABarrierAtOnce() {
        Message.Barrier barrier = new Message.Barrier(7, 0);
        channel.overtake(barrier);
        assertThat(channel.poll()).isSameAs(barrier);
    }

    @Test
    void olderBarriersAreNoneOfWhatIsOvertaken() {
        channel.offer(new Message.Barrier(6, 0));
        channel.offer(new Message.Watermark(1));
        channel.overtake(new Message.Barrier(7, 0));
        assertThat(channel.overtaken(7)).containsExactly(new Message.Watermark(1));
    }

    /** Two real threads: every message arrives once and in order. */
    @Test
    void nothingIsLostBetweenTwoThreads() throws Exception {
        int count = 200_000;
        Channel shared = new Channel(8, () -> {}, () -> {});
        Thread producer = new Thread(() -> {
            for (int sent = 0; sent < count; ) {
                if (shared.offer(new Message.Watermark(sent))) {
                    sent++;
                } else {
                    Thread.yield();
                }
            }
        });
        producer.start();
        for (int expected = 0; expected < count; ) {
            Message message = shared.poll();
            if (message == null) {
                Thread.yield();
            } else {
                assertThat(message).isEqualTo(new Message.Watermark(expected++));
            }
        }
        producer.join();
        assertThat(shared.poll()).isNull();
    }
}
