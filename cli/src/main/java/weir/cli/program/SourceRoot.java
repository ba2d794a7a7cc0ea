package weir.cli.program;

import java.io.File;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the sources of a program lie: other classes that it uses are looked for there.
 *
 * @param directory the directory that the package's first name stands in
 * @param packageName the package of the source, empty for none
 */
record SourceRoot(File directory, String packageName) {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    /** Follows the package of a source upwards; a source that does not lie where its package says stands alone. */
    static SourceRoot of(File source, String text) {
        Matcher matcher = PACKAGE.matcher(text);
        String packageName = matcher.find() ? matcher.group(1) : "";
        File directory = source.getAbsoluteFile().getParentFile();
        if (packageName.isEmpty()) {
            return new SourceRoot(directory, packageName);
        }
        File root = directory;
        String[] names = packageName.split("\\.");
        for (int index = names.length - 1; index >= 0; index--) {
            if (root == null || !names[index].equals(root.getName())) {
                return new SourceRoot(directory, packageName);
            }
            root = root.getParentFile();
        }
        return new SourceRoot(root, packageName);
    }

    /** The class that a source of this package is expected to hold. */
    String className(File source) {
        String simple = source.getName().substring(0, source.getName().length() - ".java".length());
        return packageName.isEmpty() ? simple : packageName + "." + simple;
    }
}
