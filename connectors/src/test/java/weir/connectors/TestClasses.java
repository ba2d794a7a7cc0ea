package weir.connectors;

import weir.api.process.UserCodeClassLoader;

/** The classes of the test itself. */
enum TestClasses implements UserCodeClassLoader {
    INSTANCE;

    @Override
    public ClassLoader asClassLoader() {
        return TestClasses.class.getClassLoader();
    }

    @Override
    public void registerReleaseHookIfAbsent(String releaseHookName, Runnable releaseHook) {}
}
