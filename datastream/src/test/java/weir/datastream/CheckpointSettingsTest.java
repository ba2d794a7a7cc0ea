package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.CheckpointingMode;
import weir.api.checkpoint.CheckpointConfig;
import weir.api.config.CheckpointingOptions;
import weir.api.config.ConfigOption;
import weir.api.config.Configuration;
import weir.api.config.ExternalizedCheckpointRetention;
import weir.api.config.StateRecoveryOptions;
import weir.base.WeirException;
import weir.spi.CheckpointSettings;
import weir.spi.RestoreSettings;

/** Every setting of checkpoints, from code and as text from the command line or a file, as the job gets to know it. */
class CheckpointSettingsTest {
    /** Those that have no effect on this runtime: checkpoints are incremental and lie in files always. */
    private static final Set<String> WITHOUT_EFFECT =
            Set.of(CheckpointingOptions.CHECKPOINT_STORAGE.key(), CheckpointingOptions.INCREMENTAL_CHECKPOINTS.key());

    /** One setting as text, what makes the same of it in code, and what the job reads. */
    record Case(
            ConfigOption<?> option,
            String text,
            Consumer<CheckpointConfig> code,
            Function<CheckpointSettings, Object> read,
            Object expected) {
        @Override
        public String toString() {
            return option.key() + "=" + text;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        CheckpointingOptions.CHECKPOINTING_INTERVAL,
                        "10 s",
                        config -> config.setCheckpointInterval(10_000),
                        CheckpointSettings::intervalMillis,
                        10_000L),
                new Case(
                        CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE,
                        "at_least_once",
                        config -> config.setCheckpointingConsistencyMode(CheckpointingMode.AT_LEAST_ONCE),
                        CheckpointSettings::exactlyOnce,
                        false),
                new Case(
                        CheckpointingOptions.CHECKPOINTING_TIMEOUT,
                        "3min",
                        config -> config.setCheckpointTimeout(180_000),
                        CheckpointSettings::timeoutMillis,
                        180_000L),
                new Case(
                        CheckpointingOptions.MAX_CONCURRENT_CHECKPOINTS,
                        "3",
                        config -> config.setMaxConcurrentCheckpoints(3),
                        CheckpointSettings::maxConcurrent,
                        3),
                new Case(
                        CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS,
                        "500 ms",
                        config -> config.setMinPauseBetweenCheckpoints(500),
                        CheckpointSettings::minPauseMillis,
                        500L),
                new Case(
                        CheckpointingOptions.TOLERABLE_FAILURE_NUMBER,
                        "7",
                        config -> config.setTolerableCheckpointFailureNumber(7),
                        CheckpointSettings::tolerableFailures,
                        7),
                new Case(
                        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                        "DELETE_ON_CANCELLATION",
                        config -> config.setExternalizedCheckpointRetention(
                                ExternalizedCheckpointRetention.DELETE_ON_CANCELLATION),
                        CheckpointSettings::retention,
                        CheckpointSettings.Retention.DELETE_ON_CANCELLATION),
                new Case(
                        CheckpointingOptions.ENABLE_UNALIGNED,
                        "true",
                        CheckpointConfig::enableUnalignedCheckpoints,
                        CheckpointSettings::unaligned,
                        true),
                new Case(
                        CheckpointingOptions.ALIGNED_CHECKPOINT_TIMEOUT,
                        "2s",
                        config -> config.setAlignedCheckpointTimeout(Duration.ofSeconds(2)),
                        CheckpointSettings::alignedTimeoutMillis,
                        2_000L),
                new Case(
                        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                        "/data/checkpoints",
                        config -> config.setCheckpointStorage("/data/checkpoints"),
                        CheckpointSettings::directory,
                        "/data/checkpoints"),
                new Case(
                        CheckpointingOptions.MAX_RETAINED_CHECKPOINTS,
                        "5",
                        config -> configure(config, CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 5),
                        CheckpointSettings::retained,
                        5),
                new Case(
                        CheckpointingOptions.SAVEPOINT_DIRECTORY,
                        "/data/savepoints",
                        config -> configure(config, CheckpointingOptions.SAVEPOINT_DIRECTORY, "/data/savepoints"),
                        CheckpointSettings::savepointDirectory,
                        "/data/savepoints"));
    }

    private static <T> void configure(CheckpointConfig config, ConfigOption<T> option, T value) {
        config.configure(new Configuration().set(option, value));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_setting_is_the_same_from_code_and_as_text(Case each) {
        CheckpointConfig coded = new CheckpointConfig();
        each.code().accept(coded);
        assertThat(each.read().apply(Durability.checkpoints(coded))).isEqualTo(each.expected());
        assertThat(each.read().apply(Durability.checkpoints(config(each.option().key(), each.text()))))
                .isEqualTo(each.expected());
        for (String former : each.option().fallbackKeys()) {
            assertThat(each.read().apply(Durability.checkpoints(config(former, each.text()))))
                    .isEqualTo(each.expected());
        }
    }

    @Test
    void every_option_is_among_them() throws IllegalAccessException {
        Set<String> covered = cases().map(each -> each.option().key()).collect(Collectors.toSet());
        for (var field : CheckpointingOptions.class.getFields()) {
            String key = ((ConfigOption<?>) field.get(null)).key();
            assertThat(Modifier.isStatic(field.getModifiers())).isTrue();
            assertThat(covered.contains(key)).as(key).isNotEqualTo(WITHOUT_EFFECT.contains(key));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "execution.checkpointing.num-retained,0",
        "execution.checkpointing.max-concurrent-checkpoints,0",
        "execution.checkpointing.tolerable-failed-checkpoints,-1",
        "execution.checkpointing.timeout,0 ms"
    })
    void a_value_that_makes_no_sense_is_refused_with_its_name(String key, String value) {
        CheckpointConfig config = config(key, value);
        assertThatThrownBy(() -> Durability.checkpoints(config))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("'" + key + "' needs at least");
    }

    @ParameterizedTest
    @CsvSource({
        "execution.checkpointing.interval,often",
        "execution.checkpointing.mode,TWICE",
        "execution.checkpointing.num-retained,many",
        "execution.checkpointing.unaligned.enabled,perhaps",
        "execution.checkpointing.externalized-checkpoint-retention,KEEP"
    })
    void a_value_of_another_type_is_refused_with_its_name(String key, String value) {
        assertThatThrownBy(() -> config(key, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + key + "'")
                .hasMessageContaining(value);
    }

    @Test
    void where_to_start_from_is_said_in_three_settings() {
        Configuration options = Configuration.fromMap(Map.of(
                StateRecoveryOptions.SAVEPOINT_PATH.key(), "/data/savepoint-1",
                StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE.key(), "true",
                StateRecoveryOptions.RESTORE_MODE.key(), "claim"));
        assertThat(Durability.restore(options, RestoreSettings.NONE))
                .isEqualTo(new RestoreSettings("/data/savepoint-1", true, true));
    }

    private static CheckpointConfig config(String key, String value) {
        CheckpointConfig config = new CheckpointConfig();
        config.configure(Configuration.fromMap(Map.of(key, value)));
        return config;
    }
}
