package weir.cli.program;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Looks for {@code public static void main(String[])}. */
final class MainMethods {
    private MainMethods() {}

    /** The main method of a class, or null if it has none or cannot be loaded whole. */
    static Method of(ClassLoader loader, String className) {
        try {
            Method main = Class.forName(className, false, loader).getMethod("main", String[].class);
            return Modifier.isStatic(main.getModifiers()) ? accessible(main) : null;
        } catch (ReflectiveOperationException | LinkageError noMain) {
            return null;
        }
    }

    /** Those of {@code classNames} that have one. */
    static List<String> among(ClassLoader loader, List<String> classNames) {
        List<String> found = new ArrayList<>();
        for (String name : classNames) {
            if (of(loader, name) != null) {
                found.add(name);
            }
        }
        return found;
    }

    /** A main method may stand in a class that is not public, as in a single source file. */
    private static Method accessible(Method main) {
        main.setAccessible(true);
        return main;
    }
}
