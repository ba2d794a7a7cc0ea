package weir.cli.state;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import weir.checkpoint.Snapshot;
import weir.cli.terminal.JsonText;
import weir.state.DescribedState;

/** {@code weir state diff}: what became of each state of each key between two snapshots. */
final class SnapshotDiff {
    private final boolean asJson;
    private final PrintStream target;
    private int differences;

    /** What identifies an entry, in the order of output. */
    private record Place(String operator, String state, String key, String namespace) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return text().compareTo(other.text());
        }

        private String text() {
            return String.join("\0", operator, state, key, namespace);
        }
    }

    SnapshotDiff(PrintStream target, boolean asJson) {
        this.target = target;
        this.asJson = asJson;
    }

    /** Writes the differences and returns how many there are. */
    int print(Snapshot before, Snapshot after) throws IOException {
        Map<Place, String> old = entries(before);
        Map<Place, String> young = entries(after);
        Map<Place, String> all = new TreeMap<>(old);
        all.putAll(young);
        all.keySet().forEach(place -> tell(place, old.get(place), young.get(place)));
        return differences;
    }

    private static Map<Place, String> entries(Snapshot snapshot) throws IOException {
        Map<Place, String> entries = new TreeMap<>();
        for (Snapshot.Operator operator : snapshot.operators()) {
            snapshot.forEachEntry(
                    operator, entry -> entries.put(place(operator, entry), ValueText.json(entry.value())));
        }
        return entries;
    }

    private static Place place(Snapshot.Operator operator, DescribedState.Entry entry) {
        String namespace = entry.namespace() == null ? "" : ValueText.json(entry.namespace());
        return new Place(operator.name(), entry.state(), ValueText.json(entry.key()), namespace);
    }

    private void tell(Place place, String before, String after) {
        if (before != null && before.equals(after)) {
            return;
        }
        differences++;
        if (asJson) {
            String window = place.namespace().isEmpty() ? "" : ", \"window\": " + place.namespace();
            target.println("{\"operator\": " + JsonText.quoted(place.operator()) + ", \"key\": " + place.key() + window
                    + ", \"state\": " + JsonText.quoted(place.state()) + ", \"before\": " + before + ", \"after\": "
                    + after + "}");
            return;
        }
        String what = place.operator() + " " + place.state() + " " + place.key()
                + (place.namespace().isEmpty() ? "" : " " + place.namespace());
        if (before == null) {
            target.println("+ " + what + ": " + after);
        } else if (after == null) {
            target.println("- " + what + ": " + before);
        } else {
            target.println("~ " + what + ": " + before + " -> " + after);
        }
    }
}
