package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

/** Checkpoints that have files of RocksDB: kept, counted, claimed, left alone. */
class RocksRetentionTest extends RetentionTest {
    @Override
    Map<String, String> backend() {
        return RocksBackend.WITH_LITTLE_MEMORY;
    }

    @Override
    void assertThatStateIsWhereItShould(Path manifest) {
        assertThat(manifest).content().contains("stored-rows");
    }
}
