package weir.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.base.SystemDisk;
import weir.base.VirtualClock;
import weir.engine.OperatorSnapshot;
import weir.rocksdb.RocksStores;
import weir.serializers.ObjectSerializer;
import weir.state.KeyedState;

/** Checkpoints of state that is partly in memory and partly in a store, each referring to the pages of the one before. */
class CheckpointOfStoredRowsTest {
    private static final OperatorSnapshot.Origin ORIGIN = new OperatorSnapshot.Origin("id", "Count", 0, 1, 128);
    static final long KEYS = 20_000;

    @TempDir
    Path temporary;

    private final StateWriter writer = new StateWriter();
    KeyedState state;
    ValueState<Long> count;
    CheckpointDirectory directory;

    @BeforeEach
    void fill() throws Exception {
        directory = new CheckpointDirectory(
                new SystemDisk(), temporary.resolve("checkpoints").toString());
        state = new KeyedState(
                new VirtualClock(0),
                ObjectSerializer.INSTANCE,
                ObjectSerializer.INSTANCE,
                RocksStores.withRoomFor(200_000, temporary.resolve("store")));
        count = state.getState(new ValueStateDescriptor<>("count", Long.class));
        for (long key = 0; key < KEYS; key++) {
            state.select(key);
            count.update(key);
        }
    }

    @AfterEach
    void close() throws Exception {
        state.close();
    }

    @Test
    void every_checkpoint_has_each_row_as_it_was_whatever_it_refers_to() throws Exception {
        Manifest latest = checkpoint(1, KnownPages.NONE);
        for (long round = 2; round <= 5; round++) {
            for (long key = 0; key < KEYS; key += round) {
                state.select(key);
                count.update(count.value() + KEYS * round);
            }
            latest = checkpoint(round, new KnownPages(latest));
            assertThatCheckpointHasAll(round, round);
        }
    }

    @Test
    void rows_that_nobody_touched_in_between_stand_in_the_next_checkpoint_once() throws Exception {
        Manifest first = checkpoint(1, KnownPages.NONE);
        checkpoint(2, new KnownPages(first));
        assertThatCheckpointHasAll(2, 1);
    }

    void assertThatCheckpointHasAll(long id, long lastRound) throws Exception {
        KeyedState restored = new KeyedState(new VirtualClock(0));
        restored.restore(new SavedState(directory.of(id)).of("id"), key -> true);
        ValueState<Long> values = restored.getState(new ValueStateDescriptor<>("count", Long.class));
        assertThat(restored.keyCount()).isEqualTo(KEYS);
        for (long key = 0; key < KEYS; key++) {
            long expected = key;
            for (long round = 2; round <= lastRound; round++) {
                expected += key % round == 0 ? KEYS * round : 0;
            }
            restored.select(key);
            assertThat(values.value()).isEqualTo(expected);
        }
    }

    boolean mayHoldFiles() {
        return false;
    }

    Manifest checkpoint(long id, KnownPages base) throws Exception {
        OperatorSnapshot snapshot = new OperatorSnapshot(ORIGIN, id, 0, mayHoldFiles());
        state.snapshot(snapshot);
        PendingCheckpoint pending = new PendingCheckpoint(
                new PendingCheckpoint.Start(id, 0, 0),
                directory.of(id),
                base,
                null,
                new PendingCheckpoint.Participation(List.of(), List.of()));
        pending.arrived(0);
        List<Exception> failures = new ArrayList<>();
        writer.write(
                new StateWriter.Order(directory.of(id), "task-0.state", List.of(snapshot), base),
                (written, failure) -> {
                    if (failure != null) {
                        failures.add(failure);
                    } else {
                        pending.written(written);
                    }
                });
        writer.turn();
        assertThat(failures).isEmpty();
        Manifest manifest = pending.manifest("job", 1, 0);
        directory.of(id).publish(manifest);
        return manifest;
    }
}
