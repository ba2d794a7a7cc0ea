package weir.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.base.SystemDisk;
import weir.base.VirtualClock;
import weir.rocksdb.RocksStores;
import weir.serializers.ObjectSerializer;
import weir.spi.StateOutput;
import weir.state.DescribedState;
import weir.state.KeyedState;

/** The same with the files of the store as they are, each in one checkpoint only, to which the next ones refer. */
class CheckpointOfFilesTest extends CheckpointOfStoredRowsTest {
    private static final long MANY_KEYS = 400_000;

    @Override
    boolean mayHoldFiles() {
        return true;
    }

    @Test
    void a_file_of_rows_is_kept_once_however_many_checkpoints_have_it() throws Exception {
        Manifest first = checkpoint(1, KnownPages.NONE);
        Manifest second = checkpoint(2, new KnownPages(first));
        assertThat(bytesOf(2)).isLessThan(bytesOf(1) / 10);
        assertThat(filesOf(second)).anyMatch(page -> page.file().startsWith("../chk-1/"));
    }

    @Test
    void one_percent_of_the_keys_costs_less_than_five_wherever_they_are() throws Exception {
        for (long key = KEYS; key < MANY_KEYS; key++) {
            state.select(key);
            count.update(key);
        }
        Manifest first = checkpoint(1, KnownPages.NONE);
        for (long key = 0; key < MANY_KEYS / 100; key++) {
            state.select(key);
            count.update(-key);
        }
        Manifest second = checkpoint(2, new KnownPages(first));
        for (long key = 0; key < MANY_KEYS; key += 100) {
            state.select(key);
            count.update(-key);
        }
        checkpoint(3, new KnownPages(second));
        assertThat(bytesOf(2) / (double) bytesOf(1)).as("neighbouring keys").isLessThan(0.05);
        assertThat(bytesOf(3) / (double) bytesOf(1)).as("scattered keys").isLessThan(0.05);
    }

    @Test
    void a_checkpoint_outlives_those_whose_files_it_has() throws Exception {
        Manifest first = checkpoint(1, KnownPages.NONE);
        Manifest second = checkpoint(2, new KnownPages(first));
        directory.sweep(2, Set.of(2L), CheckpointDirectory.filesBeside(second.operators()));
        assertThatCheckpointHasAll(2, 1);
        directory.sweep(2, Set.of(), Set.of());
        assertThat(directory.all()).isEmpty();
    }

    @Test
    void keys_can_be_dealt_out_among_other_tasks_and_other_stores() throws Exception {
        checkpoint(1, KnownPages.NONE);
        long found = 0;
        for (int task = 0; task < 3; task++) {
            int part = task;
            KeyedState restored = new KeyedState(
                    new VirtualClock(0),
                    ObjectSerializer.INSTANCE,
                    ObjectSerializer.INSTANCE,
                    RocksStores.withRoomFor(50_000, temporary.resolve("task-" + task)));
            restored.restore(new SavedState(directory.of(1)).of("id"), key -> (Long) key % 3 == part);
            ValueState<Long> values = restored.getState(new ValueStateDescriptor<>("count", Long.class));
            for (long key = part; key < KEYS; key += 3) {
                restored.select(key);
                assertThat(values.value()).isEqualTo(key);
            }
            found += restored.keyCount();
            restored.close();
        }
        assertThat(found).isEqualTo(KEYS);
    }

    @Test
    void what_is_in_files_can_be_looked_at_from_outside() throws Exception {
        checkpoint(1, KnownPages.NONE);
        List<Object> keys = new ArrayList<>();
        for (DescribedState task : DescribedState.of(new SavedState(directory.of(1)).of("id"))) {
            task.forEach(entry -> keys.add(entry.key()));
        }
        assertThat(keys).hasSize((int) KEYS).doesNotHaveDuplicates();
    }

    @Test
    void a_bit_that_has_turned_around_in_a_file_of_rows_is_found() throws Exception {
        Manifest first = checkpoint(1, KnownPages.NONE);
        Manifest.Page rows = filesOf(first).stream()
                .max((a, b) -> Long.compare(a.length(), b.length()))
                .orElseThrow();
        flipBit(temporary.resolve("checkpoints/chk-1/" + rows.file()), rows.offset() + rows.length() / 2);
        KeyedState restored = new KeyedState(new VirtualClock(0));
        assertThatThrownBy(() -> restored.restore(new SavedState(directory.of(1)).of("id"), key -> true))
                .isInstanceOf(DamagedStateException.class)
                .hasMessageContaining("Checkpoint 1 in " + directory.of(1).path() + " is damaged")
                .hasMessageContaining("section 'stored-rows' of operator 'Count'");
    }

    @Test
    void nothing_of_a_checkpoint_stays_on_the_local_disk() throws Exception {
        checkpoint(1, KnownPages.NONE);
        state.close();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("checkpoints");
        }
    }

    private static void flipBit(Path file, long offset) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(offset);
            int before = bytes.read();
            bytes.seek(offset);
            bytes.write(before ^ 1);
        }
    }

    private static List<Manifest.Page> filesOf(Manifest manifest) {
        return manifest.operators().get(0).tasks().get(0).sections().stream()
                .filter(section -> section.name().equals(StateOutput.STORED_ROWS))
                .flatMap(section -> section.pages().stream())
                .toList();
    }

    private long bytesOf(long id) throws Exception {
        return new SystemDisk().find(directory.of(id).path() + "/task-0.state").sizeBytes();
    }
}
