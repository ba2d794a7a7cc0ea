package weir.sql.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.base.VirtualClock;
import weir.sql.plan.LookupManner;
import weir.sql.table.PartialCache;
import weir.types.Row;

/** What is remembered of answers, and for how long. */
class PatientLookupTest {
    private final VirtualClock clock = new VirtualClock(0);
    private final List<Object> asked = new ArrayList<>();

    /** A lookup where negative keys have no rows, and others as many as their last digit says. */
    private PatientLookup lookup(PartialCache cache, int retries) {
        return new PatientLookup(
                keys -> {
                    asked.add(keys[0]);
                    int key = (Integer) keys[0];
                    return key < 0 ? List.of() : java.util.Collections.nCopies(key % 10, Row.of(key));
                },
                new LookupManner(cache, retries, Duration.ZERO),
                clock);
    }

    private void find(PatientLookup lookup, int... keys) throws Exception {
        asked.clear();
        for (int key : keys) {
            lookup.find(new Object[] {key});
        }
    }

    @Test
    void withoutACacheEveryQuestionIsAsked() throws Exception {
        find(lookup(null, 0), 1, 1);
        assertThat(asked).containsExactly(1, 1);
    }

    @Test
    void whatWasUsedLastIsKeptUpToSoManyRows() throws Exception {
        PatientLookup lookup = lookup(new PartialCache(null, null, 4L, true), 0);
        find(lookup, 11, 12, 11, 21, 31);
        assertThat(asked).containsExactly(11, 12, 21, 31);
        find(lookup, 11, 12);
        assertThat(asked).as("two rows had to go").containsExactly(12);
    }

    @Test
    void anAnswerIsForgottenSoLongAfterItCame() throws Exception {
        PatientLookup lookup = lookup(new PartialCache(null, Duration.ofMillis(100), null, true), 0);
        find(lookup, 1);
        clock.advanceTo(99);
        find(lookup, 1);
        assertThat(asked).isEmpty();
        clock.advanceTo(100);
        find(lookup, 1);
        assertThat(asked).containsExactly(1);
    }

    @Test
    void useKeepsAnAnswer() throws Exception {
        PatientLookup lookup = lookup(new PartialCache(Duration.ofMillis(100), null, null, true), 0);
        find(lookup, 1);
        clock.advanceTo(60);
        find(lookup, 1);
        clock.advanceTo(120);
        find(lookup, 1);
        assertThat(asked).isEmpty();
        clock.advanceTo(220);
        find(lookup, 1);
        assertThat(asked).containsExactly(1);
    }

    @Test
    void thatThereAreNoRowsIsKeptUnlessItIsNotToBe() throws Exception {
        find(lookup(new PartialCache(null, null, 9L, true), 0), -1, -1);
        assertThat(asked).containsExactly(-1);
        find(lookup(new PartialCache(null, null, 9L, false), 0), -1, -1);
        assertThat(asked).containsExactly(-1, -1);
    }

    @Test
    void aKeyWithoutRowsIsAskedForAgain() throws Exception {
        find(lookup(null, 3), -1, 1);
        assertThat(asked).containsExactly(-1, -1, -1, -1, 1);
    }
}
