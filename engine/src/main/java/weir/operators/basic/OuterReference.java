package weir.operators.basic;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;

/**
 * Cuts the link from an anonymous or inner function to the object it was written in, where the function never follows it:
 * the compiler puts that link in whether it is used or not, and it would drag the whole outer object along.
 */
final class OuterReference {
    private static final byte GETFIELD = (byte) 0xB4;
    private static final int CLASS_HEADER_BYTES = 8;

    private OuterReference() {}

    /** Sets unused links to an outer object that cannot be copied anyway to null. */
    static void cut(Object function) {
        Class<?> type = function.getClass();
        while (type != null && type.getClassLoader() != null) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().startsWith("this$") && field.trySetAccessible()) {
                    cut(function, field);
                }
            }
            type = type.getSuperclass();
        }
    }

    private static void cut(Object function, Field field) {
        try {
            boolean unused = !reads(field.getDeclaringClass(), field.getName());
            if (!(field.get(function) instanceof Serializable) && unused) {
                field.set(function, null);
            }
        } catch (IOException | IllegalAccessException e) {
            throw new IllegalStateException("The class " + function.getClass().getName() + " cannot be examined.", e);
        }
    }

    /** True if some instruction of the class may read the field; when in doubt it may. */
    private static boolean reads(Class<?> type, String field) throws IOException {
        String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        if (type.getPackageName().isEmpty()) {
            file = type.getName() + ".class";
        }
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                return true;
            }
            byte[] bytes = in.readAllBytes();
            int reference = new ConstantPool(bytes).fieldReference(field);
            return reference < 0 || contains(bytes, reference);
        }
    }

    private static boolean contains(byte[] bytes, int reference) {
        for (int index = 0; index + 2 < bytes.length; index++) {
            if (bytes[index] == GETFIELD && ByteBuffer.wrap(bytes).getShort(index + 1) == (short) reference) {
                return true;
            }
        }
        return false;
    }

    /** The part of a class file that names its fields. */
    private static final class ConstantPool {
        private final String[] texts;
        private final int[] references;
        private final boolean[] isField;

        ConstantPool(byte[] bytes) throws IOException {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            in.skipBytes(CLASS_HEADER_BYTES);
            int count = in.readUnsignedShort();
            texts = new String[count];
            references = new int[count];
            isField = new boolean[count];
            for (int index = 1; index < count; index++) {
                if (read(in, index)) {
                    index++;
                }
            }
        }

        /** The index of the entry that refers to the field called {@code name}; -1 if there is not exactly one. */
        int fieldReference(String name) {
            int found = -1;
            for (int index = 1; index < references.length; index++) {
                if (isField[index] && name.equals(texts[references[references[index]]])) {
                    found = found < 0 ? index : Integer.MIN_VALUE;
                }
            }
            return found;
        }

        /** Reads one entry; true if it takes the place of two. */
        private boolean read(DataInputStream in, int index) throws IOException {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[index] = in.readUTF();
                case 5, 6 -> in.readLong();
                case 7, 8, 16, 19, 20 -> in.readUnsignedShort();
                case 9, 10, 11, 17, 18 -> {
                    in.readUnsignedShort();
                    references[index] = in.readUnsignedShort();
                    isField[index] = tag == 9;
                }
                case 12 -> {
                    references[index] = in.readUnsignedShort();
                    in.readUnsignedShort();
                }
                case 15 -> {
                    in.readUnsignedByte();
                    in.readUnsignedShort();
                }
                default -> in.readInt();
            }
            return tag == 5 || tag == 6;
        }
    }
}
