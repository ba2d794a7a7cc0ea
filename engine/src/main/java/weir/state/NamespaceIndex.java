package weir.state;

/** Numbers pairs of a key's slot and a namespace (a window) densely. */
final class NamespaceIndex extends SlotTable {
    private final IntPages owners = new IntPages();
    private final ObjectPages namespaces = new ObjectPages();

    /** The row of the pair; {@link #NONE} if it has none. */
    int find(int owner, Object namespace) {
        int hash = hash(owner, namespace);
        int[] table = entries;
        int tag = hash << slotBits;
        int at = home(hash, table.length);
        for (int entry = table[at]; entry != 0; entry = table[at]) {
            int candidate = entry ^ tag;
            if ((candidate & ~slotMask) == 0 && isAt(candidate - 1, owner, namespace)) {
                return candidate - 1;
            }
            at = at + 1 == table.length ? 0 : at + 1;
        }
        return NONE;
    }

    int add(int owner, Object namespace) {
        int row = claim(hash(owner, namespace));
        owners.set(row, owner);
        namespaces.set(row, namespace);
        return row;
    }

    /** The slot of the key that the row belongs to. */
    int ownerAt(int row) {
        return owners.get(row);
    }

    Object namespaceAt(int row) {
        return namespaces.get(row);
    }

    void remove(int row) {
        release(row);
        namespaces.set(row, null);
    }

    long sizeBytes() {
        return tableSizeBytes() + owners.sizeBytes() + namespaces.sizeBytes();
    }

    @Override
    int hashAt(int row) {
        return hash(owners.get(row), namespaces.get(row));
    }

    private boolean isAt(int row, int owner, Object namespace) {
        return owners.get(row) == owner && namespaces.get(row).equals(namespace);
    }

    private static int hash(int owner, Object namespace) {
        return (int) ((owner * SPREAD + namespace.hashCode()) * SPREAD >>> 32);
    }
}
