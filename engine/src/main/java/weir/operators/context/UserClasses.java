package weir.operators.context;

import weir.api.process.UserCodeClassLoader;
import weir.spi.OperatorContext;

/** The classes of the job, as connectors ask for them. */
public record UserClasses(OperatorContext context) implements UserCodeClassLoader {
    @Override
    public ClassLoader asClassLoader() {
        return context.userClassLoader();
    }

    /** A job's classes are given up with its process, so the hook runs when the process ends. */
    @Override
    public void registerReleaseHookIfAbsent(String releaseHookName, Runnable releaseHook) {
        context.platform().threads().atExit(releaseHookName, releaseHook);
    }
}
