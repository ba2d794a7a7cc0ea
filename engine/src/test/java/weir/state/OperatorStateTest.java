package weir.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weir.api.state.BroadcastState;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.MapStateDescriptor;
import weir.base.WeirException;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputSerializer;
import weir.state.OperatorState.Share;

class OperatorStateTest {
    private static final ListStateDescriptor<String> OFFSETS = new ListStateDescriptor<>("offsets", String.class);
    private static final ListStateDescriptor<String> MEMBERS = new ListStateDescriptor<>("members", String.class);
    private static final MapStateDescriptor<String, Integer> RULES =
            new MapStateDescriptor<>("rules", String.class, Integer.class);

    private final OperatorState state = new OperatorState();

    @Test
    void lists_keep_their_order_and_are_the_same_for_whoever_asks() throws Exception {
        ListState<String> offsets = state.getListState(OFFSETS);
        offsets.addAll(List.of("a", "b"));
        offsets.add("c");
        assertThat(state.getListState(OFFSETS).get()).containsExactly("a", "b", "c");
        offsets.update(List.of("d"));
        assertThat(offsets.get()).containsExactly("d");
        offsets.clear();
        assertThat(offsets.get()).isEmpty();
    }

    @Test
    void updating_a_list_with_itself_changes_nothing() throws Exception {
        ListState<String> offsets = state.getListState(OFFSETS);
        offsets.addAll(List.of("a", "b"));
        List<String> same = new ArrayList<>();
        offsets.get().forEach(same::add);
        offsets.update(same);
        assertThat(offsets.get()).containsExactly("a", "b");
    }

    @Test
    void two_tasks_deal_their_lists_out_to_three() throws Exception {
        List<byte[]> snapshots = List.of(snapshotOf("a", "b", "c"), snapshotOf("d", "e"));
        List<String> dealt = new ArrayList<>();
        for (int task = 0; task < 3; task++) {
            OperatorState restored = new OperatorState();
            for (int writer = 0; writer < snapshots.size(); writer++) {
                restored.restore(new DataInputDeserializer(snapshots.get(writer)), writer, new Share(task, 3, 2));
            }
            List<String> own = new ArrayList<>();
            restored.getListState(OFFSETS).get().forEach(own::add);
            assertThat(own.size()).isBetween(1, 2);
            dealt.addAll(own);
            assertThat(restored.getUnionListState(MEMBERS).get()).containsExactly("a", "b", "c", "d", "e");
            assertThat(restored.getBroadcastState(RULES).get("limit")).isEqualTo(5);
        }
        assertThat(dealt).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }

    @Test
    void what_nobody_asked_for_passes_through() throws Exception {
        OperatorState second = new OperatorState();
        second.restore(new DataInputDeserializer(snapshotOf("a")), 0, Share.ALL);
        DataOutputSerializer target = new DataOutputSerializer(64);
        second.snapshot(target);
        OperatorState third = new OperatorState();
        third.getListState(OFFSETS);
        third.restore(new DataInputDeserializer(target.getCopyOfBuffer()), 0, Share.ALL);
        assertThat(third.getListState(OFFSETS).get()).containsExactly("a");
    }

    @Test
    void broadcast_state_is_a_map_with_a_read_only_view() throws Exception {
        BroadcastState<String, Integer> rules = state.getBroadcastState(RULES);
        rules.putAll(Map.of("limit", 5));
        rules.put("rate", 7);
        rules.remove("limit");
        assertThat(rules.contains("limit")).isFalse();
        var readOnly = rules.immutableEntries().iterator().next();
        assertThat(readOnly.getValue()).isEqualTo(7);
        assertThatThrownBy(() -> readOnly.setValue(8)).isInstanceOf(UnsupportedOperationException.class);
        rules.entries().iterator().next().setValue(9);
        assertThat(rules.get("rate")).isEqualTo(9);
    }

    @Test
    void one_name_means_one_way_of_dealing_out() {
        state.getListState(OFFSETS);
        assertThatThrownBy(() -> state.getUnionListState(OFFSETS))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("'offsets' is a split state already and cannot be a union state");
    }

    @Test
    void names_are_listed_by_kind() {
        state.getListState(OFFSETS);
        state.getUnionListState(MEMBERS);
        state.getBroadcastState(RULES);
        assertThat(state.getRegisteredStateNames()).containsExactly("offsets", "members");
        assertThat(state.getRegisteredBroadcastStateNames()).containsExactly("rules");
    }

    private static byte[] snapshotOf(String... elements) throws Exception {
        OperatorState task = new OperatorState();
        task.getListState(OFFSETS).addAll(List.of(elements));
        task.getUnionListState(MEMBERS).addAll(List.of(elements));
        task.getBroadcastState(RULES).put("limit", 5);
        DataOutputSerializer target = new DataOutputSerializer(64);
        task.snapshot(target);
        return target.getCopyOfBuffer();
    }
}
