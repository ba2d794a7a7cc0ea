package weir.state;

import weir.base.Clock;
import weir.serializers.ObjectSerializer;

/** All programs again, with rows that leave memory whenever others come. */
class ColdKeyedStateModelTest extends KeyedStateModelTest {
    @Override
    KeyedState newState(Clock clock) {
        return new KeyedState(clock, ObjectSerializer.INSTANCE, ObjectSerializer.INSTANCE, new SortedRowStore(1_000));
    }
}
