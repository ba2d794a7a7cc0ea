package weir.state;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weir.spi.RowFiles;

/**
 * The pages that the files of a store are in snapshots. A lasting file keeps its page and version as long as the store has it, so
 * that the next snapshot can refer to it; its number goes to another file later.
 */
final class FilePlaces {
    /** The page of a file; {@code version} is another one for each content. */
    record Place(int page, long version) {}

    private final Map<String, Place> places = new HashMap<>();
    private long newestVersion;

    /** Gives every file its place among {@code files}, which are all that the store has now. */
    Map<String, Place> of(List<RowFiles.File> files) {
        Set<String> lasting = new HashSet<>();
        files.stream().filter(RowFiles.File::lasting).forEach(file -> lasting.add(file.name()));
        places.keySet().retainAll(lasting);
        BitSet taken = new BitSet();
        places.values().forEach(place -> taken.set(place.page()));
        for (RowFiles.File file : files) {
            places.computeIfAbsent(file.name(), added -> {
                int free = taken.nextClearBit(0);
                taken.set(free);
                return new Place(free, ++newestVersion);
            });
        }
        return new HashMap<>(places);
    }
}
