package weir.state;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import weir.serializers.DataOutputSerializer;

/** Gathers, while the pages of a snapshot are read, the places of the rows that have something there. */
final class RowsOnPages {
    private final ByteKeySet places = new ByteKeySet();
    private final Map<Integer, byte[]> keys = new HashMap<>();
    private final DataOutputSerializer place = new DataOutputSerializer(64);

    /** A key, as it stands on its page. */
    void key(int slot, byte[] key, boolean hasRow) throws IOException {
        keys.put(slot, key);
        if (hasRow) {
            begin(key, RowPlace.OF_KEY);
            add();
        }
    }

    /** A namespace with something in its row, as it stands on its page. */
    void namespace(int slot, byte[] namespace) throws IOException {
        begin(keys.get(slot), RowPlace.OF_NAMESPACE);
        place.write(namespace);
        add();
    }

    ByteKeySet places() {
        return places;
    }

    private void begin(byte[] key, int kind) throws IOException {
        place.clear();
        place.writeVarInt(key.length);
        place.write(key);
        place.writeByte(kind);
    }

    private void add() {
        places.add(place.getSharedBuffer(), place.length());
    }
}
