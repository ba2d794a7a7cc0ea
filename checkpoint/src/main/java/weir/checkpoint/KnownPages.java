package weir.checkpoint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import weir.engine.OperatorSnapshot;

/**
 * The pages that a complete checkpoint has, so that the next one can refer to them. A file most of which nobody refers to any
 * more is not referred to either: its last pages are written anew, and it can go.
 */
final class KnownPages {
    /** Knows nothing: all is written. */
    static final KnownPages NONE = new KnownPages();

    /** Half: at the worst, a checkpoint's files take twice the room of what it holds. */
    private static final int LIVE_PARTS = 2;

    /** Which page it is: versions of other pages mean nothing. */
    private record Place(String operator, int task, String section, int page) {}

    private final Map<Place, Manifest.Page> pages = new HashMap<>();

    private KnownPages() {}

    /** The pages of {@code manifest}, whose files are beside its own directory. */
    KnownPages(Manifest manifest) {
        Set<String> spent = spentFiles(manifest);
        for (Manifest.OperatorState operator : manifest.operators()) {
            for (Manifest.TaskState task : operator.tasks()) {
                for (Manifest.Section section : task.sections()) {
                    for (Manifest.Page page : section.pages()) {
                        if (!spent.contains(page.file())) {
                            pages.put(
                                    new Place(operator.id(), task.task(), section.name(), page.number()),
                                    page.seenFromBeside(manifest.checkpointId()));
                        }
                    }
                }
            }
        }
    }

    /** The same without the pages of some operators. */
    KnownPages without(Set<String> operators) {
        KnownPages others = new KnownPages();
        others.pages.putAll(pages);
        others.pages.keySet().removeIf(place -> operators.contains(place.operator()));
        return others;
    }

    /** The files that the pages are in, as {@code chk-7/task-0.state}. */
    Set<String> files() {
        Set<String> files = new HashSet<>();
        pages.values().forEach(page -> files.add(page.file().substring("../".length())));
        return files;
    }

    /** Where the page is in this version; null if it is nowhere. */
    Manifest.Page find(OperatorSnapshot.Origin origin, String section, int page, long version) {
        Manifest.Page known = pages.get(new Place(origin.id(), origin.task(), section, page));
        return known != null && known.version() == version ? known : null;
    }

    /** Files of older checkpoints that are used for less than half. */
    private static Set<String> spentFiles(Manifest manifest) {
        Map<String, Long> used = new HashMap<>();
        Map<String, Long> ends = new HashMap<>();
        manifest.pages().filter(page -> page.file().startsWith("../")).forEach(page -> {
            used.merge(page.file(), page.length(), Long::sum);
            ends.merge(page.file(), page.offset() + page.length(), Math::max);
        });
        Set<String> spent = new HashSet<>();
        ends.forEach((file, end) -> {
            if (used.get(file) * LIVE_PARTS < end) {
                spent.add(file);
            }
        });
        return spent;
    }
}
