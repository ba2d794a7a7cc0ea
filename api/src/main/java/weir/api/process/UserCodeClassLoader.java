package weir.api.process;

/** The class loader that knows the classes of a job, and what is to happen once it is given up. */
public interface UserCodeClassLoader {
    ClassLoader asClassLoader();

    /** Runs {@code releaseHook} once the class loader is given up; only the first hook of a name counts. */
    void registerReleaseHookIfAbsent(String releaseHookName, Runnable releaseHook);
}
