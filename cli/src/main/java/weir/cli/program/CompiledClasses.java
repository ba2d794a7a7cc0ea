package weir.cli.program;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Takes what the compiler writes into memory, and remembers from which sources it came. */
final class CompiledClasses extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ByteArrayOutputStream> bytecode = new LinkedHashMap<>();
    private final Set<String> sources = new LinkedHashSet<>();

    CompiledClasses(StandardJavaFileManager files) {
        super(files);
    }

    /** The bytecode of each class by its name. */
    Map<String, ByteArrayOutputStream> bytecode() {
        return bytecode;
    }

    /** The files that classes were made from. */
    Set<String> sources() {
        return sources;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        if (sibling != null) {
            sources.add(sibling.getName());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytecode.put(className, bytes);
        return new ClassInMemory(className, bytes);
    }

    private static final class ClassInMemory extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes;

        ClassInMemory(String className, ByteArrayOutputStream bytes) {
            super(URI.create("memory:///" + className.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
            this.bytes = bytes;
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }
}
