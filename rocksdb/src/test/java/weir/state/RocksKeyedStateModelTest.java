package weir.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import weir.base.Clock;
import weir.rocksdb.RocksStores;
import weir.serializers.ObjectSerializer;

/** All programs again, with rows that go to RocksDB whenever others come. */
class RocksKeyedStateModelTest extends KeyedStateModelTest {
    @TempDir
    Path temporary;

    private final List<KeyedState> made = new ArrayList<>();

    @Override
    KeyedState newState(Clock clock) throws IOException {
        KeyedState state = new KeyedState(
                clock,
                ObjectSerializer.INSTANCE,
                ObjectSerializer.INSTANCE,
                RocksStores.withRoomFor(1_000, temporary.resolve("store-" + made.size())));
        made.add(state);
        return state;
    }

    /** Opening a database for each copy of the state is what takes the time. */
    @Override
    int steps() {
        return 500;
    }

    @Override
    boolean countsKeysOfNamespaces() {
        return false;
    }

    @AfterEach
    void close() throws IOException {
        for (KeyedState state : made) {
            state.close();
        }
    }
}
