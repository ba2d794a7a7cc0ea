package weir.types;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import weir.api.tuple.Tuple;
import weir.serializers.Shape;
import weir.serializers.UnserializableTypeException;

/** What to say to somebody who asked for a field that is not there. */
final class FieldNames {
    private FieldNames() {}

    /** The failure for a name or position that the class lacks. */
    static FieldException missing(Class<?> type, String asked) {
        Collection<String> names = of(type);
        String have = names.isEmpty()
                ? "It has no fields to name; use keyBy with a function, or map the stream to a record."
                : "It has " + String.join(", ", names) + ".";
        return new FieldException("There is no field " + asked + " in " + type.getName() + ". " + have);
    }

    /** The failure for a position in a class whose fields have no order. */
    static FieldException byPosition(Class<?> type, int position) {
        Collection<String> names = of(type);
        return new FieldException("Field " + position + " was asked for, but fields of " + type.getName()
                + " have names, no positions."
                + (names.isEmpty() ? "" : " Use one of " + String.join(", ", names) + "."));
    }

    private static Collection<String> of(Class<?> type) {
        Collection<String> names = new TreeSet<>();
        try {
            Shape.of(type).fields().forEach(field -> names.add(field.name()));
        } catch (UnserializableTypeException e) {
            names.clear();
        }
        if (!type.isRecord()
                && !Tuple.class.isAssignableFrom(type)
                && !type.getName().startsWith("java.")) {
            Arrays.stream(type.getMethods()).filter(Getter::isGetter).forEach(m -> addProperty(m, names));
        }
        return names;
    }

    private static void addProperty(Method getter, Collection<String> names) {
        String name = getter.getName();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
        if (prefix > 0 && name.length() > prefix) {
            names.add(Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1));
        }
    }
}
