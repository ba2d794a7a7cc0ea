package weir.operators.basic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import weir.base.WeirException;
import weir.spi.OperatorContext;

/**
 * Gives each task a function of its own. The copy is made in memory, never from a file or a socket: nothing but the
 * function that the user just handed over is ever read back.
 */
public final class FunctionCopy {
    private FunctionCopy() {}

    /** A deep copy of {@code function}, or a sentence that names what in it cannot be copied for {@code context}. */
    public static <F extends Serializable> F of(F function, OperatorContext context) {
        return of(function, context.name(), context.userClassLoader());
    }

    /** As {@link #of(Serializable, OperatorContext)}, for the operator of a name, with classes that {@code loader} finds. */
    @SuppressWarnings("unchecked")
    public static <F extends Serializable> F of(F function, String operator, ClassLoader loader) {
        try {
            byte[] bytes = write(function);
            try (ObjectInputStream in = new UserObjects(bytes, loader)) {
                return (F) in.readObject();
            }
        } catch (NotSerializableException | InvalidClassException e) {
            throw new WeirException(refusal(function, operator, e), e);
        } catch (IOException | ClassNotFoundException e) {
            throw new WeirException(
                    "The function of '" + operator + "' cannot be copied for its tasks: " + e.getMessage() + ".", e);
        }
    }

    private static byte[] write(Serializable function) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new WithoutOuterReferences(bytes)) {
            out.writeObject(function);
        }
        return bytes.toByteArray();
    }

    private static String refusal(Serializable function, String operator, IOException cause) {
        String culprit = cause instanceof InvalidClassException invalid ? invalid.classname : cause.getMessage();
        String path = CapturedPath.to(culprit, function);
        return "The function of '" + operator + "' holds a " + culprit + (path == null ? "" : " in " + path)
                + ", which cannot be copied to the tasks that run it. Make the field transient and fill it in open(), or"
                + " let the class implement java.io.Serializable.";
    }

    /** Writes objects without the links to outer objects that they never follow, wherever a function hides in another. */
    private static final class WithoutOuterReferences extends ObjectOutputStream {
        WithoutOuterReferences(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            OuterReference.cut(object);
            return object;
        }
    }

    /** Reads objects whose classes the user's class loader knows. */
    private static final class UserObjects extends ObjectInputStream {
        private final ClassLoader loader;

        UserObjects(byte[] bytes, ClassLoader loader) throws IOException {
            super(new ByteArrayInputStream(bytes));
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, loader);
            } catch (ClassNotFoundException e) {
                return super.resolveClass(description);
            }
        }
    }
}
