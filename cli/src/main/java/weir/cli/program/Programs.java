package weir.cli.program;

import weir.base.Disk;
import weir.cli.line.UsageException;

/** Finds the way to start a file, by what its name ends with. */
public final class Programs {
    private final ProgramFiles files;
    private final String cacheDirectory;

    /** Compiled sources are kept under {@code cacheDirectory}. */
    public Programs(Disk disk, String cacheDirectory) {
        this.files = new ProgramFiles(disk);
        this.cacheDirectory = cacheDirectory;
    }

    /**
     * Makes a file ready to start.
     *
     * @param mainClass the class to start, or null for the one that the file itself names
     */
    public Program load(String path, String mainClass) {
        files.check(path);
        if (path.endsWith(".jar")) {
            return new JarPrograms().load(path, mainClass);
        } else if (path.endsWith(".java")) {
            return new SourcePrograms(files, cacheDirectory).load(path, mainClass);
        }
        throw new UsageException("'" + path + "' is nothing that weir can run: " + advice(path));
    }

    private static String advice(String path) {
        if (path.endsWith(".sql")) {
            return "weir sql -f " + path + " does.";
        } else if (path.endsWith(".py")) {
            return "files ending in .py are not supported in this version. It runs .jar and .java files.";
        }
        return path.endsWith(".class")
                ? "put the class into a jar, or name its .java file."
                : "it runs .jar and .java files.";
    }
}
