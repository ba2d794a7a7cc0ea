package weir.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.base.SystemDisk;
import weir.base.VirtualClock;
import weir.engine.OperatorSnapshot;
import weir.state.KeyedState;

/** A checkpoint holds the pages that have changed since the one before, and refers to the others. */
class IncrementalCheckpointTest {
    private static final OperatorSnapshot.Origin ORIGIN = new OperatorSnapshot.Origin("id", "Count", 0, 1, 128);
    private static final int KEYS = 1_000_000;

    @TempDir
    Path temporary;

    private final SystemDisk disk = new SystemDisk();
    private final KeyedState state = new KeyedState(new VirtualClock(0));
    private final StateWriter writer = new StateWriter();
    private ValueState<Long> count;
    private CheckpointDirectory directory;

    @BeforeEach
    void fill() throws Exception {
        directory = new CheckpointDirectory(disk, temporary.toString());
        count = state.getState(new ValueStateDescriptor<>("count", Long.class));
        for (long key = 0; key < KEYS; key++) {
            state.select(key);
            count.update(key);
        }
    }

    @Test
    void neighbouring_keys_that_changed_cost_little_more_than_themselves() throws Exception {
        Manifest first = checkpoint(1, KnownPages.NONE);
        for (long key = 0; key < KEYS / 100; key++) {
            state.select(key);
            count.update(-key);
        }
        Manifest second = checkpoint(2, new KnownPages(first));
        assertThat(bytesOf(2) / (double) bytesOf(1)).isLessThan(0.02);
        assertThat(restored(2).valueOf(5)).isEqualTo(-5);
        assertThat(restored(2).valueOf(KEYS - 1)).isEqualTo(KEYS - 1);
        assertThat(CheckpointDirectory.filesBeside(second.operators())).containsExactly("chk-1/task-0.state");
    }

    @Test
    void nothing_changed_is_nothing_written() throws Exception {
        Manifest first = checkpoint(1, KnownPages.NONE);
        checkpoint(2, new KnownPages(first));
        assertThat(bytesOf(2)).isLessThan(1_000);
        assertThat(restored(2).valueOf(77)).isEqualTo(77);
    }

    @Test
    void a_file_that_is_used_for_less_than_half_is_left_behind() throws Exception {
        Manifest latest = checkpoint(1, KnownPages.NONE);
        for (int round = 2; round <= 4; round++) {
            for (long key = (round - 2) * 250_000L; key < (round - 1) * 250_000L; key++) {
                state.select(key);
                count.update(-key);
            }
            latest = checkpoint(round, new KnownPages(latest));
        }
        assertThat(CheckpointDirectory.filesBeside(latest.operators())).contains("chk-3/task-0.state");
        latest = checkpoint(5, new KnownPages(latest));
        assertThat(CheckpointDirectory.filesBeside(latest.operators())).doesNotContain("chk-1/task-0.state");
        assertThat(restored(5).valueOf(1)).isEqualTo(-1);
        assertThat(restored(5).valueOf(KEYS - 1)).isEqualTo(KEYS - 1);
    }

    @Test
    void files_go_when_no_checkpoint_needs_them() throws Exception {
        Manifest first = checkpoint(1, KnownPages.NONE);
        Manifest second = checkpoint(2, new KnownPages(first));
        directory.sweep(2, Set.of(2L), CheckpointDirectory.filesBeside(second.operators()));
        assertThat(directory.complete()).containsExactly(2L);
        assertThat(restored(2).valueOf(77)).isEqualTo(77);
        directory.sweep(2, Set.of(), Set.of());
        assertThat(directory.all()).isEmpty();
    }

    private Manifest checkpoint(long id, KnownPages base) throws Exception {
        OperatorSnapshot snapshot = new OperatorSnapshot(ORIGIN, id, 0);
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

    private long bytesOf(long id) throws Exception {
        return disk.find(directory.of(id).path() + "/task-0.state").sizeBytes();
    }

    private Restored restored(long id) throws Exception {
        KeyedState restored = new KeyedState(new VirtualClock(0));
        SavedState saved = new SavedState(directory.of(id));
        restored.restore(saved.of("id"), key -> true);
        return new Restored(restored, restored.getState(new ValueStateDescriptor<>("count", Long.class)));
    }

    private record Restored(KeyedState state, ValueState<Long> count) {
        long valueOf(long key) throws Exception {
            state.select(key);
            return count.value();
        }
    }
}
