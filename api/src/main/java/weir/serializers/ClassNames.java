package weir.serializers;

import java.io.IOException;

/** Finds the classes whose names stand in serialized data. */
final class ClassNames {
    private ClassNames() {}

    /** Looks where the running job's classes are, then where Weir's are. */
    static Class<?> find(String name) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return find(name, loader == null ? ClassNames.class.getClassLoader() : loader);
    }

    /** Finds a class of Weir or of the Java library. */
    static Class<?> findOwn(String name) throws IOException {
        return find(name, ClassNames.class.getClassLoader());
    }

    private static Class<?> find(String name, ClassLoader loader) throws IOException {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IncompatibleSchemaException(
                    "The serialized data holds a value of class " + name
                            + ", which is not among the job's classes. Was it renamed or removed since the data was"
                            + " written? Bring it back, or if a field or state is declared with its new class, annotate that"
                            + " with @FormerlyNamed(\"" + name + "\").",
                    e);
        }
    }
}
