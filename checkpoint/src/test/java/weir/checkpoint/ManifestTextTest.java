package weir.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.base.WeirException;
import weir.serializers.DescribedClasses;

class ManifestTextTest {
    private static final Manifest MANIFEST = new Manifest(
            Manifest.FORMAT,
            Manifest.VERSION,
            "",
            Manifest.CHECKPOINT,
            7,
            "a job named \"00000000\"",
            2,
            1_000,
            2_000,
            List.of(new Manifest.OperatorState(
                    "ab12",
                    "Count",
                    2,
                    128,
                    List.of(new Manifest.TaskState(
                            0,
                            false,
                            List.of(new Manifest.Section(
                                    "timers",
                                    "task-0.state",
                                    10,
                                    20,
                                    30,
                                    List.of(new DescribedClasses.Described("shop.Order", "record shop.Order{}")),
                                    List.of(new Manifest.Page(0, 5, "../chk-6/task-0.state", 1, 2, 3)))))))));

    @Test
    void what_was_written_is_read_again() {
        Manifest read = ManifestText.read(ManifestText.write(MANIFEST), "chk-7/manifest.json");
        assertThat(read.checkpointId()).isEqualTo(7);
        assertThat(read.operators()).isEqualTo(MANIFEST.operators());
    }

    @Test
    void any_flipped_bit_is_found() {
        byte[] text = ManifestText.write(MANIFEST);
        for (int bit = 0; bit < text.length * 8; bit++) {
            byte[] damaged = text.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> ManifestText.read(damaged, "chk-7/manifest.json"))
                    .as("bit %d", bit)
                    .isInstanceOf(WeirException.class)
                    .hasMessageContaining("chk-7/manifest.json");
        }
    }

    @Test
    void any_truncation_is_found() {
        byte[] text = ManifestText.write(MANIFEST);
        for (int length = 0; length < text.length; length++) {
            byte[] truncated = Arrays.copyOf(text, length);
            assertThatThrownBy(() -> ManifestText.read(truncated, "manifest.json"))
                    .as("%d bytes", length)
                    .isInstanceOf(WeirException.class);
        }
    }

    @Test
    void a_newer_format_says_which_version_can_read_it() {
        String newer = new String(ManifestText.write(MANIFEST), StandardCharsets.UTF_8)
                .replace("\"version\" : 1", "\"version\" : 9");
        assertThatThrownBy(() -> ManifestText.read(newer.getBytes(StandardCharsets.UTF_8), "manifest.json"))
                .hasMessageContaining("format 9")
                .hasMessageContaining("newer");
    }
}
