package weir.simulation.disk;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import weir.base.RandomSource;

/** The names on a disk, files and directories: as everybody sees them now, and as they would be found after a crash. */
final class Names {
    /** Stands for a directory. */
    static final SimulatedFile DIRECTORY = new SimulatedFile();

    private final TreeMap<String, SimulatedFile> seen = new TreeMap<>();
    private final TreeMap<String, SimulatedFile> durable = new TreeMap<>();

    /** A file, {@link #DIRECTORY}, or null. */
    SimulatedFile find(String path) {
        return path.isEmpty() ? DIRECTORY : seen.get(path);
    }

    void put(String path, SimulatedFile file) {
        seen.put(path, file);
    }

    SimulatedFile remove(String path) {
        return seen.remove(path);
    }

    /** What lies directly in a directory. */
    List<String> in(String directory) {
        return childrenIn(seen, directory);
    }

    /** Makes the names in a directory durable, not that of the directory itself. */
    void sync(String directory) {
        for (String path : childrenIn(durable, directory)) {
            durable.remove(path);
        }
        for (String path : childrenIn(seen, directory)) {
            durable.put(path, seen.get(path));
        }
    }

    /** Every change that was not synced is lost or not; what has lost its directory is lost as well. */
    void crash(RandomSource random) {
        int mood = random.nextInt(3);
        for (String path : union()) {
            boolean keepsChange = mood == 0 || mood == 1 && random.nextBoolean();
            SimulatedFile found = (keepsChange ? seen : durable).get(path);
            if (found == null || find(parentOf(path)) == null) {
                seen.remove(path);
            } else {
                seen.put(path, found);
            }
        }
        durable.clear();
        durable.putAll(seen);
        new TreeSet<>(seen.keySet()).forEach(path -> seen.get(path).crash(random));
    }

    static String parentOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "" : path.substring(0, slash);
    }

    /** In an order in which each directory comes before what is in it. */
    private List<String> union() {
        TreeSet<String> all = new TreeSet<>(seen.keySet());
        all.addAll(durable.keySet());
        return List.copyOf(all);
    }

    private static List<String> childrenIn(SortedMap<String, SimulatedFile> names, String directory) {
        String prefix = directory + "/";
        List<String> children = new ArrayList<>();
        for (String path : names.tailMap(prefix).keySet()) {
            if (!path.startsWith(prefix)) {
                break;
            }
            if (path.indexOf('/', prefix.length()) < 0) {
                children.add(path);
            }
        }
        return children;
    }
}
