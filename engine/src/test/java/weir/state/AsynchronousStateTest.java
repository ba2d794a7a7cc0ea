package weir.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weir.api.state.v2.AggregatingStateDescriptor;
import weir.api.state.v2.ListState;
import weir.api.state.v2.ListStateDescriptor;
import weir.api.state.v2.MapState;
import weir.api.state.v2.MapStateDescriptor;
import weir.api.state.v2.ReducingState;
import weir.api.state.v2.ReducingStateDescriptor;
import weir.api.state.v2.ValueState;
import weir.api.state.v2.ValueStateDescriptor;
import weir.api.tuple.Tuple2;
import weir.base.VirtualClock;
import weir.base.WeirException;

class AsynchronousStateTest {
    private final KeyedState state = new KeyedState(new VirtualClock(0));
    private final ValueState<Long> value = new ValueStateDescriptor<>("value", Long.class).bind(state);
    private final List<Object> seen = new ArrayList<>();

    @BeforeEach
    void selectKey() {
        state.select("a");
    }

    @Test
    void futures_run_what_is_chained_to_them_in_the_order_of_the_program() {
        value.asyncUpdate(1L);
        value.asyncValue().thenCompose(before -> value.asyncUpdate(before + 1)).thenAccept(nothing -> seen.add("done"));
        seen.add("next");
        assertThat(value.value()).isEqualTo(2L);
        assertThat(seen).containsExactly("done", "next");
        value.asyncClear();
        assertThat(value.value()).isNull();
    }

    @Test
    void the_state_is_the_same_as_without_asynchronous_methods() throws Exception {
        value.update(5L);
        assertThat(state.getState(new weir.api.state.ValueStateDescriptor<>("value", Long.class))
                        .value())
                .isEqualTo(5L);
    }

    @Test
    void conditions_choose_what_is_done() {
        value.update(5L);
        value.asyncValue()
                .thenConditionallyApply(v -> v > 3, v -> "big", v -> "small")
                .thenAccept(seen::add);
        value.asyncValue().thenConditionallyApply(v -> v > 9, v -> "big").thenAccept(seen::add);
        value.asyncValue().thenConditionallyAccept(v -> v > 9, v -> seen.add("big"), v -> seen.add("small"));
        value.asyncValue()
                .thenConditionallyAccept(v -> v > 9, v -> seen.add("never"))
                .thenAccept(seen::add);
        assertThat(seen).containsExactly(Tuple2.of(true, "big"), Tuple2.of(false, null), "small", false);
    }

    @Test
    void two_futures_combine() {
        value.update(5L);
        ReducingState<Long> sum = new ReducingStateDescriptor<>("sum", Long::sum, Long.class).bind(state);
        sum.asyncAdd(2L);
        sum.asyncAdd(3L);
        value.asyncValue().thenCombine(sum.asyncGet(), Long::sum).thenAccept(seen::add);
        assertThat(seen).containsExactly(10L);
    }

    @Test
    void lists_and_maps_are_gone_over_element_by_element() {
        ListState<Long> list = new ListStateDescriptor<>("list", Long.class).bind(state);
        list.asyncAddAll(List.of(1L, 2L)).thenCompose(nothing -> list.asyncAdd(3L));
        list.asyncGet()
                .thenCompose(all -> all.onNext(element -> {
                    seen.add(element);
                }));
        MapState<String, Long> map = new MapStateDescriptor<>("map", String.class, Long.class).bind(state);
        map.asyncPutAll(Map.of("x", 9L));
        map.asyncValues()
                .thenCompose(all -> all.onNext(element -> {
                    seen.add(element);
                }));
        assertThat(seen).containsExactly(1L, 2L, 3L, 9L);
        map.asyncRemove("x").thenCompose(nothing -> map.asyncIsEmpty()).thenAccept(seen::add);
        assertThat(seen).last().isEqualTo(true);
    }

    @Test
    void aggregates_are_read_as_results() {
        var joined =
                new AggregatingStateDescriptor<>("joined", new Joining(), new StringBuilderSerializer()).bind(state);
        joined.asyncAdd(1L);
        joined.add(2L);
        joined.asyncGet().thenAccept(seen::add);
        assertThat(seen).containsExactly("1 2 ");
    }

    @Test
    void a_callback_that_fails_fails_the_record() {
        assertThatThrownBy(() -> value.asyncValue().thenAccept(v -> {
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("the disk is full")
                .hasCauseInstanceOf(IOException.class);
    }
}
