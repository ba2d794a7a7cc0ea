package weir.api.process;

/** A function with operator state: it is handed the store at the start and told before each checkpoint. */
public interface CheckpointedFunction {
    /** Brings state up to date: what it holds when the call returns is what the checkpoint keeps. */
    void snapshotState(FunctionSnapshotContext context) throws Exception;

    /** Called before {@code open}, at the first start and after each restart. */
    void initializeState(FunctionInitializationContext context) throws Exception;
}
