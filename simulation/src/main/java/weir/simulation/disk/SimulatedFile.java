package weir.simulation.disk;

import java.util.Arrays;
import weir.base.RandomSource;

/** The bytes of one file, of which the first {@code synced} survive a crash. */
final class SimulatedFile {
    private static final int[] SECTOR_BYTES = {512, 4_096};

    private byte[] bytes = new byte[0];
    private int synced;

    int size() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }

    void append(byte[] buffer, int offset, int length) {
        int size = bytes.length;
        bytes = Arrays.copyOf(bytes, size + length);
        System.arraycopy(buffer, offset, bytes, size, length);
    }

    void truncate(int length) {
        bytes = Arrays.copyOf(bytes, length);
        synced = Math.min(synced, length);
    }

    void sync() {
        synced = bytes.length;
    }

    /** Of what was not synced, all, none, or some sectors survive; a file may have kept its length without its content. */
    void crash(RandomSource random) {
        int unsynced = bytes.length - synced;
        if (unsynced > 0) {
            int sector = SECTOR_BYTES[random.nextInt(SECTOR_BYTES.length)];
            int kept = synced + Math.min(unsynced, sector * random.nextInt(unsynced / sector + 2));
            int length = random.nextBoolean() ? kept : bytes.length;
            bytes = Arrays.copyOf(Arrays.copyOf(bytes, kept), length);
            synced = length;
        }
    }

    /** Turns one bit around. */
    void rot(RandomSource random) {
        bytes = bytes.clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    }
}
