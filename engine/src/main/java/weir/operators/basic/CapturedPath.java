package weir.operators.basic;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Finds where in a function an object of some class hides: the names of the fields that lead to it. */
final class CapturedPath {
    private static final int DEEPEST = 8;

    private final String className;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private CapturedPath(String className) {
        this.className = className;
    }

    /** The fields from {@code root} to the first object of the class, joined by dots; null if none is found. */
    static String to(String className, Object root) {
        return new CapturedPath(className).search(root, "", 0);
    }

    private String search(Object object, String path, int depth) {
        if (object == null || depth > DEEPEST || !seen.add(object)) {
            return null;
        }
        if (object.getClass().getName().equals(className)) {
            return path;
        }
        for (Class<?> type = object.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                String found = searchField(object, field, path, depth);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private String searchField(Object object, Field field, String path, int depth) {
        int modifiers = field.getModifiers();
        boolean skipped = Modifier.isStatic(modifiers)
                || Modifier.isTransient(modifiers)
                || field.getType().isPrimitive();
        if (skipped || !field.trySetAccessible()) {
            return null;
        }
        try {
            String name = path.isEmpty() ? "field " + field.getName() : path + "." + field.getName();
            return search(field.get(object), name, depth + 1);
        } catch (IllegalAccessException e) {
            return null;
        }
    }
}
