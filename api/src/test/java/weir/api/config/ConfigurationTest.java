package weir.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weir.api.RuntimeExecutionMode;

class ConfigurationTest {
    private static final ConfigOption<Integer> SIZE = ConfigOptions.key("size")
            .intType()
            .defaultValue(3)
            .withDeprecatedKeys("old.size")
            .withDescription("How many.");
    private static final ConfigOption<Duration> WAIT =
            ConfigOptions.key("wait").durationType().noDefaultValue();
    private static final ConfigOption<List<String>> NAMES =
            ConfigOptions.key("names").stringType().asList().noDefaultValue();
    private static final ConfigOption<Map<String, String>> LABELS =
            ConfigOptions.key("labels").mapType().noDefaultValue();

    @Test
    void aValueReadsTheSameWhetherItWasSetAsTextOrAsItself() {
        Configuration typed = new Configuration()
                .set(SIZE, 7)
                .set(WAIT, Duration.ofMinutes(5))
                .set(NAMES, List.of("a", "b;c", "it's"))
                .set(LABELS, Map.of("k", "v:w,x"));
        Configuration text = Configuration.fromMap(typed.toMap());

        for (Configuration configuration : List.of(typed, text)) {
            assertThat(configuration.get(SIZE)).isEqualTo(7);
            assertThat(configuration.get(WAIT)).isEqualTo(Duration.ofMinutes(5));
            assertThat(configuration.get(NAMES)).containsExactly("a", "b;c", "it's");
            assertThat(configuration.get(LABELS)).containsExactly(Map.entry("k", "v:w,x"));
        }
        assertThat(text).isEqualTo(typed).hasSameHashCodeAs(typed);
        assertThat(typed.toMap()).containsEntry("wait", "5 min");
    }

    @Test
    void listsMayQuoteTheirPartsAndApostrophesNeedNoQuotes() {
        Configuration configuration =
                Configuration.fromMap(Map.of("names", "it's; 'a;b' ;\"c\"\"d\";;e", "labels", "'a:b':c, d : 'e,f'"));
        assertThat(configuration.get(NAMES)).containsExactly("it's", "a;b", "c\"d", "e");
        assertThat(configuration.get(LABELS)).containsOnly(Map.entry("a:b", "c"), Map.entry("d", "e,f"));
    }

    @Test
    void anUnsetOptionHasItsDefault() {
        Configuration empty = new Configuration();
        assertThat(empty.get(SIZE)).isEqualTo(3);
        assertThat(empty.get(WAIT)).isNull();
        assertThat(empty.get(SIZE, 9)).isEqualTo(9);
        assertThat(empty.getOptional(SIZE)).isEmpty();
        assertThat(empty.getValue(SIZE)).isEqualTo("3");
        assertThat(SIZE).hasToString("size (default: 3)");
    }

    @Test
    void formerKeysAreStillFoundAndTheKeyItselfWins() {
        Configuration configuration = new Configuration();
        configuration.setString("old.size", "5");
        assertThat(configuration.get(SIZE)).isEqualTo(5);
        configuration.setInteger(SIZE, 6);
        assertThat(configuration.get(SIZE)).isEqualTo(6);
        assertThat(configuration.removeConfig(SIZE)).isTrue();
        assertThat(configuration.contains(SIZE)).isFalse();
    }

    @Test
    void textThatIsNoValueIsRefusedWithItsKey() {
        Configuration configuration = Configuration.fromMap(
                Map.of("size", "many", "wait", "5 lightyears", "execution.runtime-mode", "sometimes"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> configuration.get(SIZE))
                .withMessage("The setting 'size' needs a whole number, not 'many'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> configuration.get(WAIT))
                .withMessage("The setting 'wait' needs a length of time such as 5 min, not '5 lightyears'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> configuration.get(ExecutionOptions.RUNTIME_MODE))
                .withMessageContaining("one of [STREAMING, BATCH, AUTOMATIC]");
    }

    @Test
    void enumsAreReadInAnyCase() {
        Configuration configuration = Configuration.fromMap(Map.of("execution.runtime-mode", "batch"));
        assertThat(configuration.get(ExecutionOptions.RUNTIME_MODE)).isEqualTo(RuntimeExecutionMode.BATCH);
    }

    @Test
    void plainKeysWorkAsInFlinkOne() {
        Configuration configuration = new Configuration();
        configuration.setInteger("i", 1);
        configuration.setLong("l", 2);
        configuration.setBoolean("b", true);
        configuration.setDouble("d", 0.5);
        configuration.setFloat("f", 0.25f);
        configuration.setString("s", "text");

        Configuration copy = configuration.clone();
        configuration.removeKey("s");
        assertThat(copy.getInteger("i", 0)).isEqualTo(1);
        assertThat(copy.getLong("l", 0)).isEqualTo(2);
        assertThat(copy.getBoolean("b", false)).isTrue();
        assertThat(copy.getDouble("d", 0)).isEqualTo(0.5);
        assertThat(copy.getFloat("f", 0)).isEqualTo(0.25f);
        assertThat(copy.getString("s", "")).isEqualTo("text");
        assertThat(copy.getString("missing", "default")).isEqualTo("default");
        assertThat(configuration.keySet()).containsExactlyInAnyOrder("i", "l", "b", "d", "f");
    }

    @Test
    void durationsAreReadInTheUnitsPeopleWrite() {
        assertThat(DurationText.parse("5 min")).isEqualTo(Duration.ofMinutes(5));
        assertThat(DurationText.parse("200ms")).isEqualTo(Duration.ofMillis(200));
        assertThat(DurationText.parse("1500")).isEqualTo(Duration.ofMillis(1500));
        assertThat(DurationText.parse("PT1H")).isEqualTo(Duration.ofHours(1));
        assertThat(DurationText.parse("2 Days")).isEqualTo(Duration.ofDays(2));
        assertThat(DurationText.format(Duration.ofSeconds(90))).isEqualTo("90 s");
        assertThat(DurationText.format(Duration.ofNanos(1))).isEqualTo("1 ns");
        assertThat(DurationText.format(Duration.ZERO)).isEqualTo("0 ms");
    }

    @Test
    void sizesAreReadInPowersOf1024() {
        assertThat(MemorySize.parse("64 mb"))
                .isEqualTo(MemorySize.ofMebiBytes(64))
                .hasToString("64 mb");
        assertThat(MemorySize.parse("1g").getMebiBytes()).isEqualTo(1024);
        assertThat(MemorySize.parse("17")).isEqualTo(new MemorySize(17)).hasToString("17 bytes");
        assertThat(MemorySize.parse("2", MemorySize.MemoryUnit.KILO_BYTES).getBytes())
                .isEqualTo(2048);
        assertThat(new MemorySize(1536).toHumanReadableString()).isEqualTo("1.500kb (1536 bytes)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemorySize.parse("64 apples"))
                .withMessageContaining("apples");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemorySize.parse("-1"))
                .withMessageContaining("64 mb");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemorySize.parse("9999999 tb"))
                .withMessageContaining("long");
    }

    @Test
    void anExecutionConfigTakesOverWhatIsSet() {
        ExecutionConfig config = new ExecutionConfig();
        config.configure(Configuration.fromMap(Map.of(
                "parallelism.default", "4",
                "pipeline.auto-watermark-interval", "50 ms",
                "pipeline.global-job-parameters", "stage:test",
                "restart-strategy.type", "fixed-delay",
                "restart-strategy.fixed-delay.attempts", "9")));

        assertThat(config.getParallelism()).isEqualTo(4);
        assertThat(config.getAutoWatermarkInterval()).isEqualTo(50);
        assertThat(config.getGlobalJobParameters().toMap()).containsEntry("stage", "test");
        assertThat(config.getRestartStrategy()).isEqualTo(RestartStrategies.fixedDelayRestart(9, 1_000));
        assertThat(config.isObjectReuseEnabled()).isFalse();
    }

    @Test
    void impossibleParallelismsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExecutionConfig().setParallelism(0))
                .withMessageContaining("parallelism of 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExecutionConfig().setMaxParallelism(40_000))
                .withMessageContaining("32768");
    }
}
