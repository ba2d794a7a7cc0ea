package weir.datastream;

import java.util.Map;

/** Settings for tests. */
final class RocksBackend {
    /** Few rows have room in tables, so keys come and go all the time. */
    static final Map<String, String> WITH_LITTLE_MEMORY = Map.of(
            "state.backend.type", "rocksdb",
            "state.backend.rocksdb.memory.fixed-per-slot", "2 mb",
            "state.backend.rocksdb.memory.rows-ratio", "0.001");

    private RocksBackend() {}
}
