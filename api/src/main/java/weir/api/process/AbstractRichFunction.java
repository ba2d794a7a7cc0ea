package weir.api.process;

/** Keeps the runtime context, so that a rich function only overrides what it needs. */
public abstract class AbstractRichFunction implements RichFunction {
    private static final long serialVersionUID = 1L;

    private transient RuntimeContext runtimeContext;

    @Override
    public void setRuntimeContext(RuntimeContext context) {
        this.runtimeContext = context;
    }

    /**
     * @throws IllegalStateException before the engine opened the function, as in its constructor
     */
    @Override
    public RuntimeContext getRuntimeContext() {
        if (runtimeContext == null) {
            throw new IllegalStateException(getClass().getName()
                    + " has no runtime context yet; ask for it in open() or later, not in the constructor.");
        }
        return runtimeContext;
    }

    @Override
    public void close() throws Exception {}
}
