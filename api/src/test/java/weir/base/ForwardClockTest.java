package weir.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForwardClockTest {
    private final SettableClock machine = new SettableClock();
    private final ForwardClock clock = new ForwardClock(machine);

    /** A machine's clock that somebody sets. */
    private static final class SettableClock implements Clock {
        private long wallMillis = 5_000_000;
        private long nanos = -7_000_000;

        void pass(long millis) {
            wallMillis += millis;
            nanos += millis * 1_000_000;
        }

        @Override
        public long currentTimeMillis() {
            return wallMillis;
        }

        @Override
        public long nanoTime() {
            return nanos;
        }
    }

    @Test
    void showsTheTimeOfTheMachine() {
        machine.pass(10);
        assertThat(clock.currentTimeMillis()).isEqualTo(5_000_010);
        assertThat(clock.steadyMillis()).isEqualTo(3);
    }

    @Test
    void followsAClockThatIsSetForward() {
        machine.wallMillis += 3_600_000;
        assertThat(clock.currentTimeMillis()).isEqualTo(8_600_000);
    }

    @Test
    void goesOnWhereAClockIsSetBackAndMeetsItAgain() {
        machine.wallMillis -= 3_600_000;
        assertThat(clock.currentTimeMillis()).isEqualTo(5_000_000);
        machine.pass(250);
        assertThat(clock.currentTimeMillis()).isEqualTo(5_000_250);
        machine.wallMillis = 6_000_000;
        assertThat(clock.currentTimeMillis()).isEqualTo(6_000_000);
    }

    @Test
    void doesNotTakeForTimeGoneByWhatAThreadWasHeldUp() {
        Clock slow = new Clock() {
            @Override
            public long currentTimeMillis() {
                long read = machine.currentTimeMillis();
                machine.pass(400);
                return read;
            }

            @Override
            public long nanoTime() {
                return machine.nanoTime();
            }
        };
        ForwardClock heldUp = new ForwardClock(slow);
        heldUp.currentTimeMillis();
        assertThat(heldUp.currentTimeMillis()).isLessThanOrEqualTo(machine.currentTimeMillis());
    }
}
