package weir.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import weir.job.Exchange;
import weir.job.KeyGroups;

class RoutersTest {
    @Test
    void rescaleConnectsEveryTargetToOneSenderWhenThereAreMoreTargets() {
        for (int target = 0; target < 6; target++) {
            assertThat(senders(new Exchange.Rescale(), 2, target, 6)).isEqualTo(1);
        }
    }

    @Test
    void rescaleConnectsEverySenderToOneTargetWhenThereAreFewerTargets() {
        int connected = 0;
        for (int target = 0; target < 2; target++) {
            connected += senders(new Exchange.Rescale(), 6, target, 2);
        }
        assertThat(connected).isEqualTo(6);
    }

    @Test
    void forwardConnectsEqualIndices() {
        assertThat(Routers.connected(new Exchange.Forward(), 1, 3, 1, 3)).isTrue();
        assertThat(Routers.connected(new Exchange.Forward(), 1, 3, 2, 3)).isFalse();
    }

    @Test
    void everyKeyGroupHasOneOwnerAndOwnersAreContiguous() {
        for (int parallelism : new int[] {1, 2, 3, 5, 7, 128}) {
            int before = 0;
            for (int group = 0; group < 128; group++) {
                int owner = KeyGroups.task(group, parallelism, 128);
                assertThat(owner).isBetween(before, before + 1).isLessThan(parallelism);
                before = owner;
            }
            assertThat(before).isEqualTo(parallelism - 1);
        }
    }

    private static int senders(Exchange exchange, int senders, int target, int targets) {
        int count = 0;
        for (int sender = 0; sender < senders; sender++) {
            count += Routers.connected(exchange, sender, senders, target, targets) ? 1 : 0;
        }
        return count;
    }
}
