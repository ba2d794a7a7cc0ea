package weir.datastream;

import java.util.Map;

/** Recovery with keys that are in RocksDB most of the time. */
class RocksRecoveryTest extends RecoveryTest {
    @Override
    Map<String, String> backend() {
        return RocksBackend.WITH_LITTLE_MEMORY;
    }
}
