package weir.sql.connectors.hostmetrics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import weir.base.Disk;
import weir.base.Platform;

/** What the machine says at one moment: readings that only grow are as the machine counts them, since it was started. */
final class HostReading {
    private static final String STAT = "/proc/stat";
    private static final String MEMORY = "/proc/meminfo";
    private static final String DISKS = "/proc/diskstats";
    private static final String NETWORK = "/proc/net/dev";
    private static final int SECTOR_BYTES = 512;
    private static final int KIBIBYTE = 1_024;
    private static final int IDLE = 4;
    private static final int IO_WAIT = 5;
    private static final int LAST_CPU_COUNT = 8;
    private static final int SENT = 9;

    /** The time of all processors, and the part of it in which they were busy, in ticks of the kernel. */
    final long cpuTicks;

    final long busyTicks;
    private final Map<Metric, Object> values = new EnumMap<>(Metric.class);
    private final Disk disk;

    HostReading(Platform platform) throws IOException {
        disk = platform.disk();
        values.put(Metric.TS, platform.clock().currentTimeMillis());
        readJavaProcess();
        readMemory();
        readDisks();
        readNetwork();
        long all = 0;
        long idle = 0;
        for (String[] words : lines(STAT)) {
            if (words[0].equals("cpu")) {
                for (int i = 1; i <= LAST_CPU_COUNT; i++) {
                    all += Long.parseLong(words[i]);
                }
                idle = Long.parseLong(words[IDLE]) + Long.parseLong(words[IO_WAIT]);
            }
        }
        cpuTicks = all;
        busyTicks = all - idle;
    }

    /** The value of a metric; null where this machine does not tell. */
    Object value(Metric metric) {
        return values.get(metric);
    }

    private void readJavaProcess() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        values.put(Metric.PROCESSORS, system.getAvailableProcessors());
        if (system.getSystemLoadAverage() >= 0) {
            values.put(Metric.LOAD_1M, system.getSystemLoadAverage());
        }
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        values.put(Metric.HEAP_USED, heap.getUsed());
        values.put(Metric.HEAP_MAX, heap.getMax());
        values.put(Metric.THREADS, ManagementFactory.getThreadMXBean().getThreadCount());
        long collections = 0;
        long millis = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            collections += Math.max(0, collector.getCollectionCount());
            millis += Math.max(0, collector.getCollectionTime());
        }
        values.put(Metric.GC_COUNT, collections);
        values.put(Metric.GC_MILLIS, millis);
    }

    private void readMemory() throws IOException {
        long total = -1;
        for (String[] words : lines(MEMORY)) {
            if (words[0].equals("MemTotal:")) {
                total = Long.parseLong(words[1]) * KIBIBYTE;
                values.put(Metric.MEMORY_TOTAL, total);
            } else if (words[0].equals("MemAvailable:")) {
                values.put(Metric.MEMORY_USED, total - Long.parseLong(words[1]) * KIBIBYTE);
            }
        }
    }

    /** Whole disks only: what partitions do, their disk does too. */
    private void readDisks() throws IOException {
        long read = 0;
        long written = 0;
        boolean told = false;
        for (String[] words : lines(DISKS)) {
            boolean real = !words[2].startsWith("loop") && !words[2].startsWith("ram");
            if (real && disk.find("/sys/block/" + words[2]) != null) {
                told = true;
                read += Long.parseLong(words[5]) * SECTOR_BYTES;
                written += Long.parseLong(words[9]) * SECTOR_BYTES;
            }
        }
        if (told) {
            values.put(Metric.DISK_READ, read);
            values.put(Metric.DISK_WRITTEN, written);
        }
    }

    private void readNetwork() throws IOException {
        long received = 0;
        long sent = 0;
        boolean told = false;
        for (String[] words : lines(NETWORK)) {
            if (words[0].endsWith(":") && !words[0].equals("lo:")) {
                told = true;
                received += Long.parseLong(words[1]);
                sent += Long.parseLong(words[SENT]);
            }
        }
        if (told) {
            values.put(Metric.NETWORK_RECEIVED, received);
            values.put(Metric.NETWORK_SENT, sent);
        }
    }

    /** The words of the lines of a file; none where there is no such. */
    private List<String[]> lines(String path) throws IOException {
        if (disk.find(path) == null) {
            return List.of();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Disk.Reader reader = disk.open(path, 0)) {
            byte[] buffer = new byte[8 << 10];
            for (int count = reader.read(buffer, 0, buffer.length);
                    count >= 0;
                    count = reader.read(buffer, 0, buffer.length)) {
                bytes.write(buffer, 0, count);
            }
        }
        return bytes.toString(StandardCharsets.US_ASCII)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\\s+"))
                .toList();
    }
}
