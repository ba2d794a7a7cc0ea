package weir.sql.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import weir.base.Platform;
import weir.base.VirtualClock;
import weir.base.WeirException;
import weir.spi.Mailbox;
import weir.sql.table.LookupCache;

class FullCacheTest {
    private static final int MINUTE_MILLIS = 60_000;

    private final VirtualClock clock = new VirtualClock(0);
    private final LinkedBlockingQueue<Mailbox.Action> mail = new LinkedBlockingQueue<>();
    private int readings;
    private int told;
    private boolean fails;

    private FullCache<Integer> cache(Duration interval) {
        LookupCache rule = new LookupCache(interval, false, null, 0);
        return new FullCache<>("t", rule, Platform.system().with(clock));
    }

    private FullCache<Integer>.Member join(FullCache<Integer> cache) {
        return cache.join(this::load, mail::add, () -> told++);
    }

    private int load(BooleanSupplier cancelled) throws IOException {
        if (fails) {
            throw new IOException("The disk is gone.");
        }
        return ++readings;
    }

    private void takeMail() throws Exception {
        mail.take().run();
    }

    @Test
    void theTableIsReadOnceForAllTasks() throws Exception {
        FullCache<Integer> cache = cache(null);
        join(cache);
        takeMail();
        join(cache);
        takeMail();
        assertThat(cache.current()).isEqualTo(1);
        assertThat(told).isEqualTo(2);
        assertThat(cache.nextMillis()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void itIsReadAgainWhenTheTimeHasComeAndNotBefore() throws Exception {
        FullCache<Integer> cache = cache(Duration.ofMinutes(1));
        FullCache<Integer>.Member member = join(cache);
        takeMail();
        assertThat(cache.nextMillis()).isEqualTo(MINUTE_MILLIS);
        clock.advanceBy(MINUTE_MILLIS - 1);
        member.loadIfDue();
        assertThat(cache.nextMillis()).isEqualTo(MINUTE_MILLIS);
        clock.advanceBy(1);
        member.loadIfDue();
        takeMail();
        assertThat(cache.current()).isEqualTo(2);
        assertThat(cache.nextMillis()).isEqualTo(2 * MINUTE_MILLIS);
    }

    @Test
    void aFailureOfTheFirstReadingIsToldToTheTask() {
        fails = true;
        FullCache<Integer> cache = cache(null);
        join(cache);
        assertThatThrownBy(this::takeMail)
                .isInstanceOf(WeirException.class)
                .hasMessage("Table t cannot be read to be looked up: The disk is gone.");
        assertThat(told).isZero();
    }

    @Test
    void afterAFailureLaterOnWhatWasReadBeforeHolds() throws Exception {
        FullCache<Integer> cache = cache(Duration.ofMinutes(1));
        FullCache<Integer>.Member member = join(cache);
        takeMail();
        fails = true;
        clock.advanceBy(MINUTE_MILLIS);
        member.loadIfDue();
        takeMail();
        assertThat(cache.current()).isEqualTo(1);
        assertThat(cache.nextMillis()).isEqualTo(2 * MINUTE_MILLIS);
    }

    @Test
    void aReadingEndsWhenNobodyIsLeft() throws Exception {
        FullCache<Integer> cache = cache(null);
        LinkedBlockingQueue<String> ended = new LinkedBlockingQueue<>();
        FullCache<Integer>.Member member = cache.join(
                cancelled -> {
                    while (!cancelled.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                    ended.add("cancelled");
                    throw new IOException("Cancelled.");
                },
                mail::add,
                () -> told++);
        member.close();
        assertThat(ended.take()).isEqualTo("cancelled");
        assertThat(mail).isEmpty();
    }
}
