package weir.datastream;

import java.util.Map;

/** What was kept in RocksDB is taken up by a job that keeps it on the heap. */
class RocksToHeapRecoveryTest extends RecoveryTest {
    @Override
    Map<String, String> backend() {
        return RocksBackend.WITH_LITTLE_MEMORY;
    }

    @Override
    Map<String, String> backendAfterRestore() {
        return Map.of("state.backend.type", "hashmap");
    }
}
