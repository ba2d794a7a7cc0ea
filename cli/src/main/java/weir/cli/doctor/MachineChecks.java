package weir.cli.doctor;

import java.io.File;
import java.io.IOException;
import java.util.List;
import weir.base.Disk;
import weir.base.Network;
import weir.base.Platform;

/** Looks at the machine: directories that are written to, and the port of the dashboard. */
final class MachineChecks {
    private static final int DASHBOARD_PORT = 8081;
    private static final long BYTES_PER_MB = 1024 * 1024;
    private static final long LITTLE_SPACE_MB = 500;

    private final Platform platform;
    private final String cacheDirectory;

    MachineChecks(Platform platform, String cacheDirectory) {
        this.platform = platform;
        this.cacheDirectory = cacheDirectory;
    }

    List<Finding> all() {
        return List.of(
                directory("cache directory", cacheDirectory, "Set WEIR_CACHE to a directory you may write to."),
                directory(
                        "temporary files",
                        System.getProperty("java.io.tmpdir"),
                        "Set WEIR_JAVA_OPTS=-Djava.io.tmpdir=DIRECTORY to one you may write to."),
                port());
    }

    private Finding directory(String subject, String path, String advice) {
        String probe = path + "/weir-doctor-" + ProcessHandle.current().pid();
        try {
            Disk.Writer writer = platform.disk().create(probe);
            writer.close();
            platform.disk().delete(probe);
        } catch (IOException e) {
            return Finding.fail(subject, path + " cannot be written to: " + e.getMessage(), advice);
        }
        long freeMb = new File(path).getUsableSpace() / BYTES_PER_MB;
        String state = path + ", " + freeMb + " MB free";
        return freeMb >= LITTLE_SPACE_MB
                ? Finding.ok(subject, state)
                : Finding.warn(subject, state, "Make room: jobs that keep files there may fail.");
    }

    private Finding port() {
        try {
            Network.Listener listener = platform.network().listen(DASHBOARD_PORT);
            listener.close();
            return Finding.ok("port " + DASHBOARD_PORT, "free for the dashboard");
        } catch (IOException e) {
            return Finding.warn(
                    "port " + DASHBOARD_PORT,
                    "in use by another program",
                    "Jobs run all the same; find that program with: lsof -i :" + DASHBOARD_PORT);
        }
    }
}
