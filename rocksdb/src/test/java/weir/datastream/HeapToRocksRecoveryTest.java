package weir.datastream;

import java.util.Map;

/** What was kept on the heap is taken up by a job that keeps it in RocksDB. */
class HeapToRocksRecoveryTest extends RecoveryTest {
    @Override
    Map<String, String> backendAfterRestore() {
        return RocksBackend.WITH_LITTLE_MEMORY;
    }
}
