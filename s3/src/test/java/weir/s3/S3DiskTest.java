package weir.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weir.api.config.CheckpointingOptions;
import weir.api.config.Configuration;
import weir.base.Disk;
import weir.base.DiskSettings;
import weir.base.WeirException;
import weir.datastream.JobClient;

/** Files, locks, checkpoints and savepoints in a store of objects. */
class S3DiskTest {
    private static LocalStore store;
    private static int tests;

    /** A place of its own for each test. */
    private String base;

    private Disk disk;

    @BeforeAll
    static void start() throws IOException {
        store = LocalStore.start("weir-tests");
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void begin() {
        base = "s3://weir-tests/test-" + ++tests;
        disk = disk(store.settings());
        StoredCounts.begin();
    }

    private static Disk disk(Map<String, String> settings) {
        return new S3Provider().open(new DiskSettings(settings));
    }

    @Test
    void a_file_appears_with_its_last_byte_and_is_read_from_any_place() throws IOException {
        Disk.Writer writer = disk.create(base + "/a/file");
        writer.write("0123456789".getBytes(StandardCharsets.UTF_8), 2, 6);
        assertThat(disk.find(base + "/a/file")).isNull();
        writer.sync();
        writer.close();
        assertThat(disk.find(base + "/a/file").sizeBytes()).isEqualTo(6);
        assertThat(read(base + "/a/file", 0)).isEqualTo("234567");
        assertThat(read(base + "/a/file", 4)).isEqualTo("67");
        assertThat(read(base + "/a/file", 6)).isEmpty();
    }

    @Test
    void a_large_file_goes_in_parts() throws IOException {
        byte[] piece = new byte[3 << 20];
        try (Disk.Writer writer = disk.create(base + "/large")) {
            for (int index = 0; index < 6; index++) {
                piece[0] = (byte) ('a' + index);
                writer.write(piece, 0, piece.length);
            }
            writer.sync();
        }
        assertThat(disk.find(base + "/large").sizeBytes()).isEqualTo(18 << 20);
        try (Disk.Reader reader = disk.open(base + "/large", 4L * piece.length)) {
            byte[] first = new byte[1];
            assertThat(reader.read(first, 0, 1)).isEqualTo(1);
            assertThat(first[0]).isEqualTo((byte) 'e');
        }
    }

    @Test
    void what_was_not_synced_leaves_nothing_behind() throws IOException {
        try (Disk.Writer writer = disk.create(base + "/half")) {
            writer.write(new byte[9 << 20], 0, 9 << 20);
        }
        assertThat(disk.find(base + "/half")).isNull();
        assertThat(disk.list(base)).isEmpty();
    }

    @Test
    void nothing_is_put_over_what_is_there() throws IOException {
        disk.publish(base + "/once", new byte[] {1});
        assertThatThrownBy(() -> disk.publish(base + "/once", new byte[] {2}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(base + "/once")
                .hasMessageContaining("somebody else has written it");
    }

    @Test
    void names_below_a_path_are_its_directory() throws IOException {
        disk.publish(base + "/chk-1/manifest.json", new byte[3]);
        disk.publish(base + "/lock", new byte[1]);
        assertThat(disk.list(base))
                .extracting(Disk.Entry::path, Disk.Entry::isDirectory)
                .containsExactly(tuple(base + "/chk-1", true), tuple(base + "/lock", false));
        assertThat(disk.find(base + "/chk-1").isDirectory()).isTrue();
        disk.rename(base + "/lock", base + "/other");
        assertThat(disk.delete(base + "/lock")).isFalse();
        assertThat(disk.delete(base + "/other")).isTrue();
        assertThat(disk.delete(base + "/chk-1/manifest.json")).isTrue();
        assertThat(disk.find(base + "/chk-1")).isNull();
    }

    @Test
    void whoever_loses_the_lock_writes_and_deletes_nothing_more() throws IOException {
        Disk first = disk(store.settings());
        Closeable held = first.lock(base + "/lock");
        assertThat(held).isNotNull();
        assertThat(first.lock(base + "/lock")).isNull();
        first.publish(base + "/chk-1/manifest.json", new byte[1]);
        Disk second = disk(store.settings());
        assertThat(second.lock(base + "/lock")).isNotNull();
        assertThatThrownBy(() -> first.publish(base + "/chk-2/manifest.json", new byte[1]))
                .hasMessageContaining("another process has taken over");
        assertThatThrownBy(() -> first.delete(base + "/chk-1/manifest.json"))
                .hasMessageContaining("another process has taken over");
        second.publish(base + "/chk-2/manifest.json", new byte[1]);
        held.close();
    }

    @Test
    void what_is_wrong_is_said_without_a_secret() {
        assertThatThrownBy(() -> disk.publish("s3://no-such-bucket/a", new byte[1]))
                .hasMessageContaining("there is no bucket 'no-such-bucket' in the store at http://localhost:");
        assertThatThrownBy(() -> disk.open("s3:///a", 0)).hasMessageContaining("names no bucket");
        assertThatThrownBy(() -> disk(Map.of("s3.secret-key", "hush")))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("only one is set")
                .hasMessageNotContaining("hush");
        assertThatThrownBy(() -> disk(Map.of("s3.endpoint", "not an address")))
                .hasMessageContaining("'s3.endpoint' needs an address");
        Map<String, String> nobody = new HashMap<>(store.settings());
        nobody.put("s3.endpoint", "http://localhost:1");
        assertThatThrownBy(() -> disk(nobody).find(base))
                .hasMessageContaining("the store at http://localhost:1 cannot be reached")
                .hasMessageNotContaining("nobody-may-see");
        assertThat(new DiskSettings(store.settings()).toString()).doesNotContain("secret");
    }

    @Test
    void a_job_goes_on_from_its_checkpoints_and_sweeps_what_it_needs_no_more() throws Exception {
        Configuration options = options().set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 2);
        options.setString("restart-strategy.type", "fixed-delay");
        options.setString("restart-strategy.fixed-delay.delay", "1 ms");
        JobClient job = StoredCounts.launch(options);
        StoredCounts.awaitCheckpoints(2);
        StoredCounts.failOnce();
        StoredCounts.awaitCheckpoints(3);
        job.cancel().get(30, TimeUnit.SECONDS);
        assertThat(manifests()).hasSize(2);
        options.setString("execution.state-recovery.path", "latest");
        StoredCounts.begin();
        JobClient second = StoredCounts.launch(options);
        StoredCounts.awaitCheckpoints(1);
        second.cancel().get(30, TimeUnit.SECONDS);
        assertThat(StoredCounts.firstCount()).isGreaterThan(1);
    }

    @Test
    void a_savepoint_is_taken_restored_and_left_alone() throws Exception {
        JobClient job = StoredCounts.launch(options());
        StoredCounts.awaitCheckpoints(1);
        String savepoint = job.stopWithSavepoint(false, base + "/savepoints").get(30, TimeUnit.SECONDS);
        assertThat(savepoint).startsWith(base + "/savepoints/savepoint-");
        List<String> before = files(savepoint);
        Configuration options = options();
        options.setString("execution.state-recovery.path", savepoint);
        StoredCounts.begin();
        JobClient second = StoredCounts.launch(options);
        StoredCounts.awaitCheckpoints(1);
        second.cancel().get(30, TimeUnit.SECONDS);
        assertThat(StoredCounts.firstCount()).isGreaterThan(1);
        assertThat(files(savepoint)).isEqualTo(before);
    }

    @Test
    void a_job_whose_bucket_is_missing_says_so_before_it_starts() {
        Configuration options = options();
        options.setString("execution.checkpointing.dir", "s3://no-such-bucket/checkpoints");
        assertThatThrownBy(() -> StoredCounts.launch(options))
                .hasMessageContaining("cannot be used")
                .hasMessageContaining("there is no bucket 'no-such-bucket'")
                .hasMessageNotContaining("nobody-may-see");
        Configuration restoring = options();
        restoring.setString("execution.state-recovery.path", "s3://no-such-bucket/savepoint");
        assertThatThrownBy(() -> StoredCounts.launch(restoring))
                .hasMessageContaining("The snapshot in s3://no-such-bucket/savepoint cannot be read")
                .hasMessageContaining("there is no bucket 'no-such-bucket'");
    }

    private Configuration options() {
        Configuration options = Configuration.fromMap(new HashMap<>(store.settings()));
        options.setString("execution.checkpointing.dir", base + "/checkpoints");
        options.setString("execution.checkpointing.interval", "100 ms");
        return options;
    }

    private List<String> manifests() throws IOException {
        return files(base).stream()
                .filter(path -> path.endsWith("/manifest.json"))
                .toList();
    }

    private List<String> files(String directory) throws IOException {
        List<String> files = new ArrayList<>();
        for (Disk.Entry entry : disk.list(directory)) {
            if (entry.isDirectory()) {
                files.addAll(files(entry.path()));
            } else {
                files.add(entry.path());
            }
        }
        return files;
    }

    private String read(String path, long offset) throws IOException {
        byte[] bytes = new byte[100];
        try (Disk.Reader reader = disk.open(path, offset)) {
            int length = 0;
            for (int read = 0; read >= 0; read = reader.read(bytes, length, bytes.length - length)) {
                length += read;
            }
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }
    }
}
