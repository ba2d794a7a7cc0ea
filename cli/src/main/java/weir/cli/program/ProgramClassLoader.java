package weir.cli.program;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * Loads a program's classes, preferring the program's own copy of a library; only Weir and the JDK always come from outside.
 *
 * <p>Its name shows in stack traces, and that is how a user's frames are told from all others.
 */
public final class ProgramClassLoader extends URLClassLoader {
    /** The name of every such loader. */
    public static final String NAME = "job";

    private static final String[] SHARED = {"java.", "javax.", "jdk.", "sun.", "weir."};

    static {
        registerAsParallelCapable();
    }

    ProgramClassLoader(File jar) throws MalformedURLException {
        super(NAME, new URL[] {jar.toURI().toURL()}, ProgramClassLoader.class.getClassLoader());
    }

    /** Whether a frame of a stack trace is a user's. */
    public static boolean isUsers(StackTraceElement frame) {
        return NAME.equals(frame.getClassLoaderName());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isShared(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : ownFirst(name, resolve);
        }
    }

    private Class<?> ownFirst(String name, boolean resolve) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException notInTheProgram) {
            return super.loadClass(name, resolve);
        }
    }

    private static boolean isShared(String name) {
        for (String prefix : SHARED) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
