package weir.cli.program;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.base.WeirException;
import weir.cli.line.UsageException;

/** Starts source files, compiling them when they or the sources they refer to have changed. */
final class SourcePrograms {
    private final ProgramFiles files;
    private final String cacheDirectory;

    SourcePrograms(ProgramFiles files, String cacheDirectory) {
        this.files = files;
        this.cacheDirectory = cacheDirectory;
    }

    Program load(String path, String mainClass) {
        File source = new File(path).getAbsoluteFile();
        String jar = jarOf(source);
        try {
            CompiledProgram program = kept(jar);
            return start(path, jar, program != null ? program : compile(path, source, jar), mainClass);
        } catch (IOException e) {
            throw new WeirException(
                    "The compiled form of '" + path + "' cannot be kept in " + cacheDirectory + ": " + e.getMessage()
                            + ". Make the directory writable, or set WEIR_CACHE to another one.",
                    e);
        }
    }

    /** One jar for each source file, each state of Weir and each level of bytecode. */
    private String jarOf(File source) {
        String key = source.getPath() + "\n" + System.getProperty("weir.build") + "\n"
                + System.getProperty("java.class.version");
        return cacheDirectory + "/programs/" + source.getName() + "-" + ContentHash.of(key) + ".jar";
    }

    /** What is noted in the kept jar, or null if there is none, it is damaged, or one of its sources has changed. */
    private CompiledProgram kept(String jar) {
        try {
            CompiledProgram program = files.exists(jar) ? CompiledProgram.read(jar) : null;
            return program != null && isFresh(program) ? program : null;
        } catch (IOException damaged) {
            return null;
        }
    }

    private boolean isFresh(CompiledProgram program) {
        for (Map.Entry<String, String> source : program.sources().entrySet()) {
            String path = source.getKey();
            if (!files.exists(path) || !ContentHash.of(files.read(path)).equals(source.getValue())) {
                return false;
            }
        }
        return true;
    }

    private CompiledProgram compile(String path, File source, String jar) throws IOException {
        byte[] text = files.read(path);
        SourceRoot root = SourceRoot.of(source, new String(text, StandardCharsets.UTF_8));
        CompiledClasses compiled = SourceCompiler.compile(path, root);
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String used : compiled.sources()) {
            hashes.put(new File(used).getAbsolutePath(), ContentHash.of(files.read(used)));
        }
        List<String> classes = new ArrayList<>(compiled.bytecode().keySet());
        String expected = root.className(source);
        if (classes.remove(expected)) {
            classes.add(0, expected);
        }
        CompiledProgram program = new CompiledProgram(classes, hashes);
        files.writeWhole(jar, program.jar(compiled));
        return program;
    }

    private static Program start(String path, String jar, CompiledProgram program, String mainClass)
            throws IOException {
        ClassLoader loader = new ProgramClassLoader(new File(jar));
        for (String name : mainClass != null ? List.of(mainClass) : program.classes()) {
            Method main = MainMethods.of(loader, name);
            if (main != null) {
                return new Program(main);
            }
        }
        throw new UsageException("No class "
                + (mainClass == null ? "in '" + path + "'" : "'" + mainClass + "' of '" + path + "'")
                + " has a method 'public static void main(String[])', which is where a program starts.");
    }
}
