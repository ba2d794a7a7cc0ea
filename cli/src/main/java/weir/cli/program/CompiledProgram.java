package weir.cli.program;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What is noted in a compiled program's jar.
 *
 * @param classes the classes that may hold the main method, the likeliest first
 * @param sources the hash of every source it was made from, by path
 */
record CompiledProgram(List<String> classes, Map<String, String> sources) {
    private static final String NOTE = "META-INF/weir-program";

    /** A jar of {@code compiled} with this note in it. */
    byte[] jar(CompiledClasses compiled) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            put(zip, NOTE, note().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, ByteArrayOutputStream> entry :
                    compiled.bytecode().entrySet()) {
                put(
                        zip,
                        entry.getKey().replace('.', '/') + ".class",
                        entry.getValue().toByteArray());
            }
        }
        return bytes.toByteArray();
    }

    /** Reads the note in a jar. */
    static CompiledProgram read(String jarPath) throws IOException {
        try (JarFile jar = new JarFile(jarPath)) {
            ZipEntry entry = jar.getEntry(NOTE);
            if (entry == null) {
                throw new IOException("no note in " + jarPath);
            }
            String text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            return parse(text);
        }
    }

    private static CompiledProgram parse(String text) {
        List<String> classes = new ArrayList<>();
        Map<String, String> sources = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            int space = line.indexOf(' ');
            if (space < 0) {
                classes.add(line);
            } else {
                sources.put(line.substring(space + 1), line.substring(0, space));
            }
        }
        return new CompiledProgram(classes, sources);
    }

    /** A line a class, then a line a source: its hash, a space, its path. */
    private String note() {
        StringBuilder text = new StringBuilder();
        classes.forEach(name -> text.append(name).append('\n'));
        sources.forEach(
                (path, hash) -> text.append(hash).append(' ').append(path).append('\n'));
        return text.toString();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
