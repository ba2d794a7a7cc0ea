package weir.state;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import weir.api.state.BroadcastState;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.MapStateDescriptor;
import weir.api.state.OperatorStateStore;
import weir.base.WeirException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.DescribedClasses;
import weir.serializers.IncompatibleSchemaException;
import weir.spi.OperatorContext;
import weir.spi.StateInput;

/**
 * The state of one task that belongs to no key: lists and broadcast maps.
 *
 * <pre>
 *   snapshot: mark | count | for each state: name | how it is dealt out | schema of an element | number of elements |
 *             for each: length | bytes
 * </pre>
 *
 * What a snapshot brings of states that nobody has asked for yet waits in its bytes until somebody does.
 */
public final class OperatorState implements OperatorStateStore {
    /**
     * Which of the tasks that share several snapshots among them this one is, and how many wrote those snapshots. Where
     * their number has not changed, each task goes on with its own elements.
     */
    public record Share(int index, int parallelism, int writers) {
        /** All of it: for a task that goes on from its own snapshot. */
        public static final Share ALL = new Share(0, 1, 1);
    }

    private final Map<String, OperatorEntry> entries = new LinkedHashMap<>();

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> BroadcastState<K, V> getBroadcastState(MapStateDescriptor<K, V> descriptor) {
        OperatorEntry entry = entry(descriptor.getName(), Dealing.BROADCAST);
        return (BroadcastState<K, V>) entry.content(() -> new BroadcastMap<>(descriptor));
    }

    @Override
    public <S> ListState<S> getListState(ListStateDescriptor<S> descriptor) {
        return list(descriptor, Dealing.SPLIT);
    }

    @Override
    public <S> ListState<S> getUnionListState(ListStateDescriptor<S> descriptor) {
        return list(descriptor, Dealing.UNION);
    }

    @Override
    public Set<String> getRegisteredStateNames() {
        return names(false);
    }

    @Override
    public Set<String> getRegisteredBroadcastStateNames() {
        return names(true);
    }

    public void snapshot(DataOutputView target) throws IOException {
        SnapshotPart.OPERATOR_STATE.begin(target);
        target.writeVarInt(entries.size());
        for (OperatorEntry entry : entries.values()) {
            target.writeText(entry.name());
            target.writeText(entry.dealing().name());
            target.writeText(
                    entry.content().schema() == null ? "" : entry.content().schema());
            DescribedClasses classes = new DescribedClasses();
            write(entry.content().serialized(classes), target);
            target.describe(classes);
        }
    }

    private static void write(List<byte[]> elements, DataOutputView target) throws IOException {
        target.writeVarInt(elements.size());
        for (byte[] element : elements) {
            target.writeVarInt(element.length);
            target.write(element);
        }
    }

    /**
     * Adds this task's share of what the task {@code writer} wrote. To deal several snapshots out anew, every task restores all of them, in the
     * same order.
     */
    public void restore(DataInputView source, int writer, Share share) throws IOException {
        boolean former = SnapshotPart.OPERATOR_STATE.isFormer(source);
        for (int left = source.readVarInt(); left > 0; left--) {
            OperatorEntry entry = entry(source.readText(), Dealing.valueOf(source.readText()));
            String schema = former ? "" : source.readText();
            SavedForm form = new SavedForm(false, schema.isEmpty() ? null : schema);
            try {
                restore(entry, form, source, writer, share);
            } catch (IncompatibleSchemaException e) {
                throw e.in("what the snapshot holds of state '" + entry.name() + "'");
            }
        }
    }

    /** The schemas of the elements of all states in a section, where it says them; else an empty text. */
    static Map<String, String> schemas(DataInputView source) throws IOException {
        boolean former = SnapshotPart.OPERATOR_STATE.isFormer(source);
        Map<String, String> schemas = new LinkedHashMap<>();
        for (int left = source.readVarInt(); left > 0; left--) {
            String name = source.readText();
            source.readText();
            schemas.put(name, former ? "" : source.readText());
            for (int elements = source.readVarInt(); elements > 0; elements--) {
                source.skipBytesToRead(source.readVarInt());
            }
        }
        return schemas;
    }

    private static void restore(OperatorEntry entry, SavedForm form, DataInputView source, int writer, Share share)
            throws IOException {
        for (int elements = source.readVarInt(); elements > 0; elements--) {
            byte[] element = new byte[source.readVarInt()];
            source.readFully(element);
            entry.deal(element, form, source.classes(), entry.isDealtTo(share, writer));
        }
    }

    /** Adds the share that task {@code slice} has in a section of all tasks. */
    public void restore(StateInput source, String section, OperatorContext.Slice slice) throws IOException {
        Share share = new Share(slice.index(), slice.parallelism(), source.parallelism());
        for (StateInput.Part part : source.parts(section)) {
            restore(part.open(), part.task(), share);
        }
    }

    @SuppressWarnings("unchecked")
    private <S> ListState<S> list(ListStateDescriptor<S> descriptor, Dealing dealing) {
        OperatorEntry entry = entry(descriptor.getName(), dealing);
        return (ListState<S>) entry.content(() -> new OperatorList<>(descriptor));
    }

    private OperatorEntry entry(String name, Dealing dealing) {
        OperatorEntry entry = entries.computeIfAbsent(name, n -> new OperatorEntry(n, dealing));
        if (entry.dealing() != dealing) {
            throw new WeirException("Operator state '" + name + "' is a " + nameOf(entry.dealing())
                    + " state already and cannot be a " + nameOf(dealing)
                    + " state as well: give one of the two another name.");
        }
        return entry;
    }

    private static String nameOf(Dealing dealing) {
        return dealing.name().toLowerCase(Locale.ROOT);
    }

    private Set<String> names(boolean broadcast) {
        Set<String> names = new LinkedHashSet<>();
        for (OperatorEntry entry : entries.values()) {
            if (broadcast == (entry.dealing() == Dealing.BROADCAST)) {
                names.add(entry.name());
            }
        }
        return Collections.unmodifiableSet(names);
    }
}
