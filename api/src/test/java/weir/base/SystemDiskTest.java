package weir.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemDiskTest {
    @TempDir
    private Path directory;

    private final Disk disk = new SystemDisk();

    @Test
    void whatIsWrittenIsReadFromAnyOffset() throws Exception {
        write("a/b.txt", "hello");
        byte[] buffer = new byte[3];
        try (Disk.Reader reader = disk.open(path("a/b.txt"), 2)) {
            assertThat(reader.read(buffer, 0, 3)).isEqualTo(3);
            assertThat(reader.read(buffer, 0, 3)).isEqualTo(-1);
        }
        assertThat(buffer).isEqualTo("llo".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsNeverCreatedTwice() throws Exception {
        write("file", "1");
        assertThatThrownBy(() -> disk.create(path("file"))).isInstanceOf(IOException.class);
    }

    @Test
    void renameReplacesAndListIsSorted() throws Exception {
        write("b", "1");
        write("a", "2");
        write("c", "3");
        disk.rename(path("c"), path("a"));
        assertThat(disk.list(directory.toString())).extracting(Disk.Entry::path).containsExactly(path("a"), path("b"));
        assertThat(disk.find(path("c"))).isNull();
        assertThat(disk.delete(path("c"))).isFalse();
        assertThat(disk.delete(path("a"))).isTrue();
    }

    @Test
    void whatIsRetractedIsGoneAndMayHaveBeenGoneBefore() throws Exception {
        write("manifest.json", "{}");
        disk.retract(path("manifest.json"));
        disk.retract(path("manifest.json"));
        assertThat(disk.list(directory.toString())).isEmpty();
    }

    private void write(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try (Disk.Writer writer = disk.create(path(name))) {
            writer.write(bytes, 0, bytes.length);
            writer.sync();
        }
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }
}
