package weir.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ReducingState;
import weir.api.state.ReducingStateDescriptor;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.base.VirtualClock;
import weir.base.WeirException;

class KeyedStateTest {
    private final KeyedState state = new KeyedState(new VirtualClock(0));
    private final ValueState<Object> value = state.getState(new ValueStateDescriptor<>("value", Object.class));
    private final ListState<String> list = state.getListState(new ListStateDescriptor<>("list", String.class));
    private final MapState<String, Integer> map =
            state.getMapState(new MapStateDescriptor<>("map", String.class, Integer.class));

    @Test
    void each_key_has_a_value_of_its_own() throws Exception {
        state.select("a");
        value.update(1L);
        state.select("b");
        assertThat(value.value()).isNull();
        state.select("a");
        assertThat(value.value()).isEqualTo(1L);
    }

    @Test
    void a_value_may_change_its_class() throws Exception {
        state.select("a");
        value.update(1L);
        state.select("b");
        value.update("text");
        state.select("a");
        assertThat(value.value()).isEqualTo(1L);
    }

    @Test
    void every_primitive_comes_back_as_what_it_was() throws Exception {
        List<Object> values = List.of(1L, -2, (short) 3, (byte) -4, 'c', true, -0.0, Float.NaN);
        for (Object each : values) {
            ValueState<Object> own = state.getState(new ValueStateDescriptor<>("of " + each, Object.class));
            state.select(each);
            own.update(each);
            assertThat(own.value()).isEqualTo(each);
        }
    }

    @Test
    void the_number_that_stands_for_nothing_is_a_value_like_others() throws Exception {
        state.select("a");
        value.update(OptionalLongPages.NONE);
        state.select("b");
        assertThat(value.value()).isNull();
        state.select("a");
        assertThat(value.value()).isEqualTo(OptionalLongPages.NONE);
        value.update(1L);
        value.clear();
        assertThat(value.value()).isNull();
    }

    @Test
    void updating_with_null_clears() throws Exception {
        state.select("a");
        value.update(1L);
        value.update(null);
        assertThat(value.value()).isNull();
    }

    @Test
    void a_key_whose_states_are_all_cleared_gives_its_slot_back() throws Exception {
        int slot = state.select("a");
        value.update(1L);
        list.add("x");
        map.put("k", 1);
        state.select("b");
        value.update(2L);
        state.select("a");
        value.clear();
        list.clear();
        map.remove("k");
        assertThat(state.select("c")).isEqualTo(slot);
        assertThat(state.keyCount()).isEqualTo(2);
        assertThat(value.value()).isNull();
        assertThat(list.get()).isEmpty();
        assertThat(map.isEmpty()).isTrue();
    }

    @Test
    void a_key_that_is_only_looked_at_takes_no_room() throws Exception {
        for (int key = 0; key < 1_000; key++) {
            state.select(key);
            value.value();
        }
        assertThat(state.keyCount()).isEqualTo(1);
    }

    @Test
    void a_list_emptied_by_its_iterator_lets_the_key_go() throws Exception {
        state.select("a");
        list.add("x");
        state.select("b");
        state.select("a");
        var elements = list.get().iterator();
        elements.next();
        elements.remove();
        state.deselect();
        assertThat(state.keyCount()).isZero();
    }

    @Test
    void state_without_a_current_key_says_what_to_do() {
        assertThatThrownBy(value::value)
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("'value'")
                .hasMessageContaining("open()");
        assertThatThrownBy(() -> list.add("x")).isInstanceOf(WeirException.class);
        assertThatThrownBy(map::keys).isInstanceOf(WeirException.class);
    }

    @Test
    void a_null_key_is_refused() {
        assertThatThrownBy(() -> state.select(null))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("key selector");
    }

    @Test
    void one_name_means_one_state_of_one_shape() throws Exception {
        ValueState<Object> again = state.getState(new ValueStateDescriptor<>("value", Object.class));
        assertThat(again).isSameAs(value);
        assertThatThrownBy(() -> state.getListState(new ListStateDescriptor<>("value", String.class)))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("'value' is a value state already and cannot be a list state");
    }

    @Test
    void all_keys_of_a_state_are_visited_in_order_and_may_be_cleared() throws Exception {
        for (String key : List.of("a", "b", "c")) {
            state.select(key);
            value.update(key);
        }
        state.select("only a list");
        list.add("x");
        List<Object> visited = new ArrayList<>();
        state.forEachKey("value", key -> {
            visited.add(key);
            assertThat(value.value()).isEqualTo(key);
            value.clear();
        });
        assertThat(visited).containsExactly("a", "b", "c");
        assertThat(state.currentKey()).isEqualTo("only a list");
        assertThat(state.keyCount()).isEqualTo(1);
    }

    @Test
    void namespaces_divide_the_state_of_a_key() throws Exception {
        ListState<String> panes = state.byNamespace().getListState(new ListStateDescriptor<>("list", String.class));
        state.select("a");
        list.add("plain");
        state.selectNamespace("window 1");
        panes.add("1");
        state.selectNamespace("window 2");
        assertThat(panes.get()).isEmpty();
        panes.add("2");
        state.select("b");
        state.selectNamespace("window 1");
        assertThat(panes.get()).isEmpty();
        state.select("a");
        state.selectNamespace("window 1");
        assertThat(panes.get()).containsExactly("1");
        assertThat(list.get()).containsExactly("plain");
        assertThat(state.namespaceCount()).isEqualTo(2);
    }

    @Test
    void a_key_stays_while_one_of_its_namespaces_holds_something() throws Exception {
        ValueState<Long> sum = state.byNamespace().getState(new ValueStateDescriptor<>("sum", Long.class));
        int slot = state.select("a");
        state.selectNamespace("w");
        sum.update(1L);
        assertThat(state.select("b")).isNotEqualTo(slot);
        state.select("a");
        state.selectNamespace("w");
        assertThat(sum.value()).isEqualTo(1L);
        sum.clear();
        state.deselect();
        assertThat(state.keyCount()).isZero();
        assertThat(state.namespaceCount()).isZero();
    }

    @Test
    void merging_moves_what_other_namespaces_hold_into_the_current_one() throws Exception {
        ReducingState<Long> sum =
                state.byNamespace().getReducingState(new ReducingStateDescriptor<>("sum", Long::sum, Long.class));
        state.select("a");
        for (long pane = 1; pane <= 3; pane++) {
            state.selectNamespace(pane);
            sum.add(pane);
        }
        state.selectNamespace(4L);
        state.mergeIntoCurrentNamespace(sum, List.of(1L, 2L, 3L, 99L));
        assertThat(sum.get()).isEqualTo(6L);
        assertThat(state.namespaceCount()).isEqualTo(1);
    }

    @Test
    void views_of_a_map_are_live() throws Exception {
        state.select("a");
        map.putAll(Map.of("x", 1));
        map.entries().iterator().next().setValue(2);
        assertThat(map.get("x")).isEqualTo(2);
        var each = map.iterator();
        each.next();
        each.remove();
        assertThat(map.isEmpty()).isTrue();
    }

    @Test
    void null_elements_are_refused_by_name() {
        state.select("a");
        assertThatThrownBy(() -> list.add(null)).hasMessageContaining("'list'");
    }
}
