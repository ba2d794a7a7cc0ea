package weir.checkpoint;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import weir.base.Disk;
import weir.base.Platform;
import weir.base.WeirException;

/**
 * Where the checkpoints of jobs are kept below one directory.
 *
 * <pre>
 *   BASE/word-count/20260131-094502-1f3a/    one run of the job 'Word count', and whoever goes on with it
 * </pre>
 */
final class JobDirectories {
    private static final int LONGEST_NAME = 60;

    private final Platform platform;
    private final String base;
    private final String jobName;

    JobDirectories(Platform platform, String base, String jobName) {
        this.platform = platform;
        this.base = base;
        this.jobName = jobName;
    }

    /** A directory that no run has used yet. */
    CheckpointDirectory fresh() {
        return new CheckpointDirectory(platform.disk(), ofJob() + "/" + RunName.of(platform));
    }

    /** The directory of the newest run that has left a complete checkpoint. */
    CheckpointDirectory latest() throws IOException {
        Disk disk = platform.disk();
        List<Disk.Entry> runs = disk.find(ofJob()) == null ? List.of() : disk.list(ofJob());
        for (int index = runs.size() - 1; index >= 0; index--) {
            CheckpointDirectory run =
                    new CheckpointDirectory(disk, runs.get(index).path());
            if (runs.get(index).isDirectory() && !run.complete().isEmpty()) {
                return run;
            }
        }
        throw new WeirException("There is nothing to restore: no run of job '" + jobName
                + "' has left a complete checkpoint in " + ofJob()
                + ". Start it without --restore, or name the checkpoint's directory.");
    }

    private String ofJob() {
        return base + "/" + slug();
    }

    /** The job's name as a directory: letters, digits and single dashes. */
    String slug() {
        String plain = jobName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String trimmed = plain.replaceAll("^-|-$", "");
        String name = trimmed.isEmpty() ? "job" : trimmed;
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
