package weir.connectors.file.sink;

/** Rolls at every checkpoint, and possibly more often. */
public abstract class CheckpointRollingPolicy<IN, BucketID> implements RollingPolicy<IN, BucketID> {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean shouldRollOnCheckpoint(PartFileInfo<BucketID> partFile) {
        return true;
    }
}
