package weir.api.process;

/** What a function is told when it is opened; empty, and there so that it can grow. */
public interface OpenContext {
    OpenContext DEFAULT = new OpenContext() {};
}
