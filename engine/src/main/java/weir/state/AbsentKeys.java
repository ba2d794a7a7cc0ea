package weir.state;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import weir.serializers.DataOutputSerializer;

/** Brings the rows of many keys from a store at once, which costs less than bringing them one by one. */
final class AbsentKeys {
    /** Of the keys in memory no more than one in so many is brought at once, so that few pass the limit of memory. */
    private static final int SHARE = 16;

    private final KeyedState state;
    private final ColdRows cold;
    private final DataOutputSerializer place = new DataOutputSerializer(64);
    private final List<byte[]> places = new ArrayList<>();

    /** Which of the candidates are asked for. */
    private int[] asked = {};

    AbsentKeys(KeyedState state, ColdRows cold) {
        this.state = state;
        this.cold = cold;
    }

    /**
     * Brings, of the first {@code count} of {@code candidates}, those that the store has, and writes their slots to {@code slots},
     * which has those of the others already: {@link KeyIndex#NOWHERE} for keys that are not in the store either.
     */
    void bring(IntFunction<Object> candidates, int count, int[] slots) {
        if (!cold.isUsed()) {
            return;
        }
        try {
            gather(candidates, count, slots);
            if (!places.isEmpty()) {
                List<byte[]> found = cold.stored(places);
                for (int i = 0; i < found.size(); i++) {
                    slots[asked[i]] = bring(candidates.apply(asked[i]), slots[asked[i]], found.get(i));
                }
            }
        } catch (IOException e) {
            throw ColdRows.failure(e);
        }
    }

    private void gather(IntFunction<Object> candidates, int count, int[] slots) throws IOException {
        places.clear();
        int most = Math.min(count, state.cachedKeyCount() / SHARE);
        asked = asked.length < most ? new int[most] : asked;
        for (int i = 0; i < count && places.size() < most; i++) {
            Object key = slots[i] == KeyIndex.NONE || cold.isAway(slots[i]) ? candidates.apply(i) : null;
            if (key != null) {
                place.clear();
                RowPlace.ofKey(key, state.serialization().keys(), place);
                asked[places.size()] = i;
                places.add(place.getCopyOfBuffer());
            }
        }
    }

    /** A key may be there twice, and has been brought when its second turn comes. */
    private int bring(Object key, int known, byte[] found) throws IOException {
        if (known == KeyIndex.NONE && found == null) {
            return KeyIndex.NOWHERE;
        }
        int slot = known == KeyIndex.NONE ? state.slotOf(key) : known;
        if (cold.isAway(slot)) {
            state.changing(slot);
            cold.bring(slot, found);
        }
        return slot;
    }
}
