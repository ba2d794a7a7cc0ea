package weir.simulation.disk;

import java.util.Map;
import java.util.TreeMap;
import weir.base.RandomSource;

/** What each checkpoint consisted of at the moment its manifest got its name, by its number. */
public final class PublishedCheckpoints {
    private static final String MANIFEST = "/manifest.json";

    private final LossyDisk disk;
    private final TreeMap<Long, Content> contents = new TreeMap<>();

    private int count;

    /** The files of a checkpoint, by their paths. */
    private record Content(String directory, Map<String, byte[]> files) {}

    PublishedCheckpoints(LossyDisk disk) {
        this.disk = disk;
    }

    /** A file has been given its name, durably. */
    void note(String path) {
        if (path.endsWith(MANIFEST)) {
            String directory = Names.parentOf(path);
            Map<String, byte[]> files = new TreeMap<>();
            disk.namesIn(directory).forEach(file -> files.put(file, disk.content(file)));
            count++;
            contents.put(numberOf(directory), new Content(directory, files));
        }
    }

    /** How many there have ever been. */
    public int count() {
        return count;
    }

    public boolean contains(long checkpointId) {
        return contents.containsKey(checkpointId);
    }

    /** The newest checkpoint whose manifest is on the disk; 0 if there is none. */
    public long newestPresent() {
        for (Map.Entry<Long, Content> entry : contents.descendingMap().entrySet()) {
            if (disk.content(entry.getValue().directory() + MANIFEST) != null) {
                return entry.getKey();
            }
        }
        return 0;
    }

    /** Turns a bit around in some file of the newest checkpoint; false if there is none. */
    public boolean rot(RandomSource random) {
        long newest = newestPresent();
        if (newest == 0) {
            return false;
        }
        Object[] files = contents.get(newest).files().keySet().toArray();
        String victim = (String) files[random.nextInt(files.length)];
        byte[] content = disk.content(victim);
        boolean possible = content != null && content.length > 0;
        if (possible) {
            disk.rot(victim);
        }
        return possible;
    }

    private static long numberOf(String directory) {
        return Long.parseLong(directory.substring(directory.lastIndexOf('-') + 1));
    }
}
