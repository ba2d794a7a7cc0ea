package weir.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownSettingsTest {
    @Test
    void a_setting_that_nobody_reads_is_told_with_what_was_meant() {
        assertThat(KnownSettings.complaints(List.of("execution.checkpointing.intervall")))
                .containsExactly(
                        "The setting 'execution.checkpointing.intervall' has no effect, because this version does not"
                                + " know it. Did you mean 'execution.checkpointing.interval'?");
    }

    @Test
    void settings_that_are_known_and_those_of_programs_are_not_mentioned() {
        assertThat(KnownSettings.complaints(List.of(
                        "execution.checkpointing.interval",
                        "execution.checkpointing.unaligned",
                        "execution.state-recovery.path",
                        "restart-strategy.type",
                        "parallelism.default",
                        "shop.name")))
                .isEmpty();
    }

    @Test
    void names_in_a_file_may_be_nested_or_have_dots() {
        assertThat(ConfigFile.parse("""
                        execution:
                          checkpointing:
                            interval: 10s
                          checkpointing.num-retained: 3
                        """, "config.yaml"))
                .containsEntry("execution.checkpointing.interval", "10s")
                .containsEntry("execution.checkpointing.num-retained", "3");
    }
}
