package weir.soak.nemesis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.base.Disk;
import weir.checkpoint.Snapshot;
import weir.soak.process.SoakJob;

/** The checkpoints on the disk, as somebody finds them who was not there when they were made. */
final class Checkpoints {
    private static final String PREFIX = "/chk-";

    private final Disk disk;
    private final String base;

    /** {@code base} is what the job was given as its checkpoint directory. */
    Checkpoints(Disk disk, String base) {
        this.disk = disk;
        this.base = base;
    }

    /** The directory of the newest complete checkpoint; null if there is none. */
    String newest() throws IOException {
        String newest = null;
        for (String checkpoint : complete()) {
            newest = newest == null || id(checkpoint) > id(newest) ? checkpoint : newest;
        }
        return newest;
    }

    /** Its number; 0 if there is none. */
    long newestId() throws IOException {
        String newest = newest();
        return newest == null ? 0 : id(newest);
    }

    /** How many events of each key the newest complete checkpoint has counted. */
    Map<String, Long> counted() throws IOException {
        Map<String, Long> counted = new HashMap<>();
        String newest = newest();
        if (newest != null) {
            Snapshot snapshot = Snapshot.open(disk, newest);
            snapshot.forEachEntry(snapshot.operator(SoakJob.COUNTING), entry -> {
                if (entry.state().equals(SoakJob.COUNT)) {
                    counted.put((String) entry.key(), (Long) entry.value());
                }
            });
        }
        return counted;
    }

    private List<String> complete() throws IOException {
        List<String> found = new ArrayList<>();
        for (Disk.Entry run : entries(base + "/" + SoakJob.NAME)) {
            for (Disk.Entry entry : entries(run.path())) {
                if (entry.path().contains(PREFIX) && disk.find(entry.path() + "/manifest.json") != null) {
                    found.add(entry.path());
                }
            }
        }
        return found;
    }

    private List<Disk.Entry> entries(String directory) throws IOException {
        Disk.Entry entry = disk.find(directory);
        return entry == null || !entry.isDirectory() ? List.of() : disk.list(directory);
    }

    private static long id(String checkpoint) {
        return Long.parseLong(checkpoint.substring(checkpoint.lastIndexOf('-') + 1));
    }
}
