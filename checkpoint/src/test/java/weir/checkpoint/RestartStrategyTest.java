package weir.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import weir.base.RandomSource;
import weir.spi.RestartSettings;

class RestartStrategyTest {
    private static RestartStrategy of(RestartSettings settings) {
        return new RestartStrategy(settings, new RandomSource(1));
    }

    @Test
    void without_a_strategy_the_first_failure_is_the_last() {
        assertThat(of(RestartSettings.NONE).delayAfterFailure(0, true)).isEqualTo(RestartStrategy.NEVER);
    }

    @Test
    void a_fixed_delay_ends_after_its_attempts() {
        RestartStrategy strategy = of(new RestartSettings.FixedDelay(2, 100));
        assertThat(strategy.delayAfterFailure(0, true)).isEqualTo(100);
        assertThat(strategy.delayAfterFailure(1_000_000, true)).isEqualTo(100);
        assertThat(strategy.delayAfterFailure(2_000_000, true)).isEqualTo(RestartStrategy.NEVER);
    }

    @Test
    void a_failure_rate_forgets_failures_that_are_older_than_its_interval() {
        RestartStrategy strategy = of(new RestartSettings.FailureRate(2, 1_000, 5));
        assertThat(strategy.delayAfterFailure(0, true)).isEqualTo(5);
        assertThat(strategy.delayAfterFailure(500, true)).isEqualTo(5);
        assertThat(strategy.delayAfterFailure(1_200, true)).isEqualTo(5);
        assertThat(strategy.delayAfterFailure(1_300, true)).isEqualTo(RestartStrategy.NEVER);
    }

    @Test
    void exponential_delays_grow_to_their_limit_and_start_small_after_a_calm_time() {
        RestartStrategy strategy = of(new RestartSettings.ExponentialDelay(100, 350, 2, 10_000, 0, 9));
        assertThat(strategy.delayAfterFailure(0, true)).isEqualTo(100);
        assertThat(strategy.delayAfterFailure(1_000, true)).isEqualTo(200);
        assertThat(strategy.delayAfterFailure(2_000, true)).isEqualTo(350);
        assertThat(strategy.delayAfterFailure(3_000, true)).isEqualTo(350);
        assertThat(strategy.delayAfterFailure(30_000, true)).isEqualTo(100);
    }

    @Test
    void who_has_asked_for_nothing_is_restarted_from_checkpoints_only() {
        RestartStrategy strategy = of(new RestartSettings.OnlyFromCheckpoint(new RestartSettings.FixedDelay(9, 1)));
        assertThat(strategy.delayAfterFailure(0, false)).isEqualTo(RestartStrategy.NEVER);
        assertThat(strategy.delayAfterFailure(0, true)).isEqualTo(1);
    }
}
