package weir.state;

/** All programs again, with snapshots that have the files of RocksDB as they are. */
class RocksFilesModelTest extends RocksKeyedStateModelTest {
    @Override
    boolean mayHoldFiles() {
        return true;
    }

    @Override
    int steps() {
        return 150;
    }
}
