package weir.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import weir.base.Clock;
import weir.serializers.ObjectSerializer;

/** All programs again, with rows that leave memory whenever others come. */
class ColdKeyedStateModelTest extends KeyedStateModelTest {
    private final List<SortedRowStore> stores = new ArrayList<>();

    @Override
    KeyedState newState(Clock clock) {
        SortedRowStore store = new SortedRowStore(1_000);
        stores.add(store);
        return new KeyedState(clock, ObjectSerializer.INSTANCE, ObjectSerializer.INSTANCE, store);
    }

    @Override
    boolean countsKeysOfNamespaces() {
        return false;
    }

    @AfterEach
    void rowsHaveComeAndGone() {
        int read = stores.stream().mapToInt(SortedRowStore::rowsRead).sum();
        assertThat(read).as("rows that came back").isGreaterThan(500);
    }
}
