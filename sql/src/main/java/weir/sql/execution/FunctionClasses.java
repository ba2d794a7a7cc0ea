package weir.sql.execution;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import weir.base.WeirException;
import weir.sql.catalog.CatalogFunction;

/** Finds the classes of the user's functions: in the program, and in the jars that statements name. */
final class FunctionClasses {
    private final Set<String> known = new LinkedHashSet<>();
    private final JoinedLoader all;
    private ClassLoader newest;

    FunctionClasses(ClassLoader program) {
        this.newest = program;
        this.all = new JoinedLoader(program);
    }

    /** The class behind a function; {@code jars} are those of the session. */
    Class<?> load(CatalogFunction function, List<String> jars) {
        List<String> all = new ArrayList<>(jars);
        all.addAll(function.jars());
        all.forEach(this::add);
        try {
            return Class.forName(function.className(), true, newest);
        } catch (ClassNotFoundException e) {
            String where = all.isEmpty() ? "the program" : "the program and in " + String.join(", ", all);
            throw new WeirException(
                    "There is no class '" + function.className() + "' for the function " + function.name() + " in "
                            + where + ". CREATE FUNCTION … USING JAR 'file.jar', or ADD JAR, says where it is.",
                    e);
        } catch (LinkageError e) {
            throw new WeirException(
                    "The class '" + function.className() + "' of the function " + function.name()
                            + " cannot be loaded: " + e,
                    e);
        }
    }

    /** Each jar's loader sees the jars before it. */
    private void add(String jar) {
        if (known.contains(jar)) {
            return;
        }
        File file = new File(jar.startsWith("file:") ? jar.substring("file:".length()) : jar);
        if (!file.isFile()) {
            throw new WeirException(
                    "There is no jar '" + jar + "'. Relative paths begin at " + new File("").getAbsolutePath() + ".");
        }
        try {
            newest = new URLClassLoader("job", new URL[] {file.toURI().toURL()}, newest);
        } catch (MalformedURLException e) {
            throw new WeirException("The jar '" + jar + "' has no address: " + e.getMessage(), e);
        }
        known.add(jar);
    }

    /** Has {@link #all} find what the loader of a function finds that is called. */
    void remember(ClassLoader loader) {
        if (loader != null) {
            all.others.addIfAbsent(loader);
        }
    }

    /** A loader that finds the classes of the program and of every function that was called so far. */
    ClassLoader all() {
        return all;
    }

    /** Asks several loaders, one after the other; jobs that were started before may ask while others are added. */
    private static final class JoinedLoader extends ClassLoader {
        private final CopyOnWriteArrayList<ClassLoader> others = new CopyOnWriteArrayList<>();

        JoinedLoader(ClassLoader first) {
            super(first);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            for (ClassLoader other : others) {
                try {
                    return other.loadClass(name);
                } catch (ClassNotFoundException notThere) {
                    // The next one may have it.
                }
            }
            throw new ClassNotFoundException(name);
        }
    }
}
