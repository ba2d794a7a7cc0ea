package weir.sql.codegen;

import java.lang.reflect.InvocationTargetException;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.commons.compiler.InternalCompilerException;
import org.codehaus.janino.SimpleCompiler;
import weir.base.WeirException;

/** Compiles generated classes, each into a class loader of its own, so that every operator has a class that nothing else uses. */
public final class Compiler {
    private Compiler() {}

    /** An instance of the class, given what its constants are. */
    public static Object newInstance(ClassText text, Object[] constants, ClassLoader parent) {
        return newInstance(text.name(), text.source(), constants, parent);
    }

    /** An instance of the class {@code name} in {@code source}. */
    public static Object newInstance(String name, String source, Object[] constants, ClassLoader parent) {
        try {
            SimpleCompiler compiler = new SimpleCompiler();
            compiler.setParentClassLoader(parent);
            compiler.cook(source);
            return compiler.getClassLoader()
                    .loadClass(name)
                    .getConstructor(Object[].class)
                    .newInstance((Object) constants);
        } catch (InternalCompilerException e) {
            throw new WeirException(
                    "The expressions of one step of the query become more code than a Java class can hold."
                            + " Divide them among several queries.",
                    e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "A generated class cannot be made: " + e.getCause() + "\n" + source, e.getCause());
        } catch (CompileException | ReflectiveOperationException e) {
            throw new IllegalStateException("Generated code is wrong: " + e + "\n" + source, e);
        }
    }
}
