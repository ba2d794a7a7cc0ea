package weir.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(names()).containsExactly("weir-state-next-0");
        next.delete();
        assertThat(names()).isEmpty();
    }

    @Test
    void what_is_in_use_stays() throws Exception {
        WorkingDirectory used = create("count");
        used.sub("rows").write("000012.sst", CONTENT);
        WorkingDirectory other = create("count");
        assertThat(names()).containsExactly("weir-state-count-0", "weir-state-count-1");
        assertThat(used.sub("rows").read("000012.sst")).isEqualTo(CONTENT);
        used.delete();
        other.delete();
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
