package weir.api.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.CheckpointingMode;
import weir.api.config.Configuration;
import weir.api.config.ExternalizedCheckpointRetention;

class CheckpointConfigTest {
    private final CheckpointConfig checkpoints = new CheckpointConfig();

    @Test
    void nothingIsTakenUntilAnIntervalIsChosen() {
        assertThat(checkpoints.isCheckpointingEnabled()).isFalse();
        assertThat(checkpoints.getCheckpointInterval()).isEqualTo(-1);

        checkpoints.setCheckpointInterval(5_000);
        assertThat(checkpoints.isCheckpointingEnabled()).isTrue();

        checkpoints.disableCheckpointing();
        assertThat(checkpoints.isCheckpointingEnabled()).isFalse();
    }

    @Test
    void everyChoiceIsASettingUnderFlinksKey() {
        checkpoints.setCheckpointInterval(60_000);
        checkpoints.setCheckpointingMode(CheckpointingMode.AT_LEAST_ONCE);
        checkpoints.setCheckpointTimeout(30_000);
        checkpoints.setMinPauseBetweenCheckpoints(500);
        checkpoints.setMaxConcurrentCheckpoints(2);
        checkpoints.setTolerableCheckpointFailureNumber(3);
        checkpoints.enableUnalignedCheckpoints();
        checkpoints.setAlignedCheckpointTimeout(Duration.ofSeconds(2));
        checkpoints.setCheckpointStorage("file:///checkpoints");

        assertThat(checkpoints.toConfiguration().toMap())
                .containsEntry("execution.checkpointing.interval", "1 min")
                .containsEntry("execution.checkpointing.mode", "AT_LEAST_ONCE")
                .containsEntry("execution.checkpointing.timeout", "30 s")
                .containsEntry("execution.checkpointing.min-pause", "500 ms")
                .containsEntry("execution.checkpointing.max-concurrent-checkpoints", "2")
                .containsEntry("execution.checkpointing.tolerable-failed-checkpoints", "3")
                .containsEntry("execution.checkpointing.unaligned.enabled", "true")
                .containsEntry("execution.checkpointing.aligned-checkpoint-timeout", "2 s")
                .containsEntry("execution.checkpointing.storage", "filesystem")
                .containsEntry("execution.checkpointing.dir", "file:///checkpoints");
    }

    @Test
    void bothNamesOfRetentionMeanTheSame() {
        checkpoints.enableExternalizedCheckpoints(
                CheckpointConfig.ExternalizedCheckpointCleanup.RETAIN_ON_CANCELLATION);
        assertThat(checkpoints.getExternalizedCheckpointRetention())
                .isEqualTo(ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        assertThat(checkpoints.isExternalizedCheckpointsEnabled()).isTrue();

        checkpoints.setExternalizedCheckpointRetention(ExternalizedCheckpointRetention.DELETE_ON_CANCELLATION);
        assertThat(checkpoints.getExternalizedCheckpointCleanup())
                .isEqualTo(CheckpointConfig.ExternalizedCheckpointCleanup.DELETE_ON_CANCELLATION);
    }

    @Test
    void aConfigurationIsTakenOverWhereItSaysSomething() {
        checkpoints.setCheckpointTimeout(1_000);
        checkpoints.configure(Configuration.fromMap(
                Map.of("execution.checkpointing.interval", "5 s", "state.backend.incremental", "true", "other", "x")));

        assertThat(checkpoints.getCheckpointInterval()).isEqualTo(5_000);
        assertThat(checkpoints.getCheckpointTimeout()).isEqualTo(1_000);
        assertThat(checkpoints.toConfiguration().toMap())
                .containsEntry("execution.checkpointing.incremental", "true")
                .doesNotContainKey("other");
    }

    @Test
    void aCopyGoesItsOwnWay() {
        CheckpointConfig copy = new CheckpointConfig(checkpoints);
        copy.setCheckpointInterval(100);
        assertThat(checkpoints.isCheckpointingEnabled()).isFalse();
    }

    @Test
    void senselessNumbersAreRefusedWithTheirSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checkpoints.setCheckpointInterval(9))
                .withMessage("The setting 'execution.checkpointing.interval' needs at least 10 ms, not 9 ms.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checkpoints.setMaxConcurrentCheckpoints(0))
                .withMessageContaining("max-concurrent-checkpoints' needs at least 1, not 0.");
        assertThatIllegalArgumentException().isThrownBy(() -> checkpoints.setMinPauseBetweenCheckpoints(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> checkpoints.setTolerableCheckpointFailureNumber(-1));
    }

    static Stream<Arguments> backends() {
        URI directory = URI.create("file:///c");
        return Stream.of(
                Arguments.of(new HashMapStateBackend(), "{state.backend.type=hashmap}"),
                Arguments.of(
                        new MemoryStateBackend(),
                        "{state.backend.type=hashmap, execution.checkpointing.storage=jobmanager}"),
                Arguments.of(
                        new FsStateBackend(directory),
                        "{state.backend.type=hashmap, execution.checkpointing.storage=filesystem,"
                                + " execution.checkpointing.dir=file:///c}"),
                Arguments.of(
                        new EmbeddedRocksDBStateBackend(true),
                        "{state.backend.type=rocksdb, execution.checkpointing.incremental=true}"),
                Arguments.of(
                        new RocksDBStateBackend("file:///c", true),
                        "{state.backend.type=rocksdb, execution.checkpointing.incremental=true,"
                                + " execution.checkpointing.storage=filesystem,"
                                + " execution.checkpointing.dir=file:///c}"));
    }

    @ParameterizedTest
    @MethodSource("backends")
    void aBackendIsANameForSettings(StateBackend backend, String settings) {
        Configuration configuration = new Configuration();
        backend.applyTo(configuration);
        assertThat(configuration).hasToString(settings);
    }
}
