package weir.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.base.SystemDisk;

class WorkingDirectoryTest {
    private static final byte[] CONTENT = "rows".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path base;

    @Test
    void what_nobody_has_locked_is_deleted_before_another_is_made() throws Exception {
        WorkingDirectory killed = create("killed");
        killed.sub("rows").write("000012.sst", CONTENT);
        killed.lock().close();
        WorkingDirectory next = create("next");
        assertThat(names()).singleElement().asString().startsWith("weir-state-next-");
        next.delete();
        assertThat(names()).isEmpty();
    }

    @Test
    void what_is_in_use_stays() throws Exception {
        WorkingDirectory used = create("count");
        used.sub("rows").write("000012.sst", CONTENT);
        WorkingDirectory other = create("count");
        assertThat(names()).hasSize(2).allMatch(name -> name.startsWith("weir-state-count-"));
        assertThat(used.sub("rows").read("000012.sst")).isEqualTo(CONTENT);
        used.delete();
        other.delete();
    }

    @Test
    void whoever_is_made_while_others_are_deleted_keeps_all_of_its_files() throws Exception {
        ForkJoinPool threads = new ForkJoinPool(4);
        List<ForkJoinTask<Boolean>> all = IntStream.range(0, 200)
                .mapToObj(number -> threads.submit(() -> keepsItsFiles("count")))
                .toList();
        for (ForkJoinTask<Boolean> each : all) {
            assertThat(each.get()).isTrue();
        }
        threads.shutdown();
        create("last").delete();
        assertThat(names()).isEmpty();
    }

    private boolean keepsItsFiles(String name) throws Exception {
        WorkingDirectory made = create(name);
        made.sub("rows").write("000012.sst", CONTENT);
        boolean kept = Arrays.equals(made.sub("rows").read("000012.sst"), CONTENT);
        made.delete();
        return kept;
    }

    @Test
    void another_process_leaves_what_this_one_uses_though_it_has_looked_at_its_own_locks() throws Exception {
        WorkingDirectory used = create("count");
        create("other").delete();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcess.class.getName(),
                        base.toString())
                .inheritIO()
                .start();
        assertThat(other.waitFor()).isZero();
        assertThat(names()).containsExactly(Path.of(used.path()).getFileName().toString());
        used.delete();
    }

    /** Makes a directory and deletes it again, after it has looked which others are abandoned. */
    static final class AnotherProcess {
        private AnotherProcess() {}

        public static void main(String[] arguments) throws Exception {
            WorkingDirectory.create(new SystemDisk(), arguments[0], "another").delete();
        }
    }

    @Test
    void directories_of_others_are_left_alone() throws Exception {
        Files.createDirectory(base.resolve("weir-states"));
        Files.createDirectory(base.resolve("other"));
        create("count").delete();
        assertThat(names()).containsExactly("other", "weir-states");
    }

    private WorkingDirectory create(String name) throws Exception {
        return WorkingDirectory.create(new SystemDisk(), base.toString(), name);
    }

    private List<String> names() throws Exception {
        try (Stream<Path> entries = Files.list(base)) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
