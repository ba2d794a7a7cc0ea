package weir.checkpoint;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
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
        Instant now = Instant.ofEpochMilli(platform.clock().currentTimeMillis());
        String mark = String.format("%04x", platform.random("run").nextInt(1 << 16));
        return new CheckpointDirectory(platform.disk(), ofJob() + "/" + STAMP.format(now) + "-" + mark);
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

    /** The job's name as a directory: letters, digits and single dashes. */
    private String ofJob() {
        String plain = jobName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String trimmed = plain.replaceAll("^-|-$", "");
        String name = trimmed.isEmpty() ? "job" : trimmed;
        return base + "/" + name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
