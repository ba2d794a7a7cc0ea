package weir.soak.nemesis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import weir.base.Disk;
import weir.base.RandomSource;

/** A file that was damaged while nobody looked, and that can be mended again. */
final class Damage {
    /** What can happen to a file. */
    private enum Kind {
        FLIPPED_BIT,
        TRUNCATED,
        EMPTY,
        MISSING
    }

    private final Disk disk;
    private final String path;
    private final byte[] before;
    private final Kind kind;

    private Damage(Disk disk, String path, byte[] before, Kind kind) {
        this.disk = disk;
        this.path = path;
        this.before = before;
        this.kind = kind;
    }

    /** Damages a file of a checkpoint by chance. A manifest is not taken away: without one there is no checkpoint. */
    static Damage some(Disk disk, String checkpoint, RandomSource random) throws IOException {
        List<Disk.Entry> files = disk.list(checkpoint).stream()
                .filter(file -> file.sizeBytes() > 1)
                .toList();
        String path = files.get(random.nextInt(files.size())).path();
        int kinds = path.endsWith("manifest.json") ? Kind.values().length - 1 : Kind.values().length;
        Damage damage = new Damage(disk, path, read(disk, path), Kind.values()[random.nextInt(kinds)]);
        damage.happen(random);
        return damage;
    }

    private void happen(RandomSource random) throws IOException {
        byte[] after = Arrays.copyOf(before, kind == Kind.EMPTY ? 0 : before.length);
        if (kind == Kind.FLIPPED_BIT) {
            after[random.nextInt(after.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        } else if (kind == Kind.TRUNCATED) {
            after = Arrays.copyOf(before, 1 + random.nextInt(before.length - 1));
        }
        replace(kind == Kind.MISSING ? null : after);
    }

    /** Puts the file back as it was. */
    void mend() throws IOException {
        replace(before);
    }

    private void replace(byte[] content) throws IOException {
        disk.delete(path);
        if (content != null) {
            try (Disk.Writer writer = disk.create(path)) {
                writer.write(content, 0, content.length);
            }
        }
    }

    private static byte[] read(Disk disk, String path) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (Disk.Reader reader = disk.open(path, 0)) {
            for (int count = reader.read(buffer, 0, buffer.length);
                    count >= 0;
                    count = reader.read(buffer, 0, buffer.length)) {
                content.write(buffer, 0, count);
            }
        }
        return content.toByteArray();
    }

    @Override
    public String toString() {
        return kind + " " + path;
    }
}
