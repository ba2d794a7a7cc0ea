package weir.cli.program;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import weir.base.Nearest;
import weir.cli.line.UsageException;

/** Starts jars: by their manifest's {@code Main-Class}, or {@code program-class} as Flink has it. */
final class JarPrograms {
    private static final int MOST_CLASSES_SEARCHED = 500;

    Program load(String path, String mainClass) {
        try (JarFile jar = new JarFile(path)) {
            ProgramClassLoader loader = new ProgramClassLoader(new File(path));
            String name = mainClass != null ? mainClass : named(jar.getManifest());
            return name != null ? start(path, jar, loader, name) : onlyOne(path, jar, loader);
        } catch (IOException e) {
            throw new UsageException("'" + path + "' is no readable jar: " + e.getMessage() + ". Build it again.");
        }
    }

    private static String named(Manifest manifest) {
        if (manifest == null) {
            return null;
        }
        String flinks = manifest.getMainAttributes().getValue("program-class");
        return flinks != null ? flinks : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
    }

    private static Program start(String path, JarFile jar, ClassLoader loader, String name) {
        Method main = MainMethods.of(loader, name);
        if (main != null) {
            return new Program(main);
        } else if (jar.getEntry(name.replace('.', '/') + ".class") == null) {
            throw new UsageException(
                    "There is no class '" + name + "' in '" + path + "'." + Nearest.hint(name, classes(jar)));
        }
        throw new UsageException("Class '" + name + "' in '" + path
                + "' has no method 'public static void main(String[])', or classes that it needs are missing."
                + others(MainMethods.among(loader, classes(jar))));
    }

    private static Program onlyOne(String path, JarFile jar, ClassLoader loader) {
        List<String> found = MainMethods.among(loader, classes(jar));
        if (found.size() == 1) {
            return new Program(MainMethods.of(loader, found.get(0)));
        }
        throw new UsageException(
                "The manifest of '" + path + "' names no main class. Name one with -c." + others(found));
    }

    private static String others(List<String> withMain) {
        return withMain.isEmpty() ? "" : " It has these: " + String.join(", ", withMain) + ".";
    }

    private static List<String> classes(JarFile jar) {
        List<String> names = new ArrayList<>();
        Enumeration<JarEntry> entries = jar.entries();
        while (entries.hasMoreElements() && names.size() < MOST_CLASSES_SEARCHED) {
            String entry = entries.nextElement().getName();
            if (entry.endsWith(".class") && entry.indexOf('$') < 0 && !entry.startsWith("META-INF")) {
                names.add(entry.substring(0, entry.length() - ".class".length()).replace('/', '.'));
            }
        }
        return names;
    }
}
