package weir.serializers;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds the class of now that values were written from, by its name or a former one. */
final class ClassChoice {
    private ClassChoice() {}

    /** The serializer for values written as class {@code written}, where any that {@code now} takes are expected. */
    static TypeSerializer<?> of(String written, TypeSerializer<?> now, String place) throws IOException {
        if (now instanceof ObjectSerializer<?> object) {
            return amongAll(written, object, place);
        } else if (now instanceof SealedSerializer<?> sealed) {
            TypeSerializer<?> permitted = sealed.permitted(written);
            if (permitted == null) {
                throw new IncompatibleSchemaException(place + " may be of class " + written + " in the snapshot, which "
                        + sealed.type().getName() + " does not permit now. Permit it again, or name the class that"
                        + " took its place with @FormerlyNamed(\"" + written + "\").");
            }
            return permitted;
        }
        return now;
    }

    private static TypeSerializer<?> amongAll(String written, ObjectSerializer<?> now, String place)
            throws IOException {
        Class<?> expected = now.expected();
        if (expected != null && FormerNames.fits(expected, written)) {
            TypeSerializer<?> serializer = now.expectedSerializer();
            return serializer instanceof ForwardSerializer<?> forward ? forward.target() : serializer;
        }
        Class<?> found = ClassNames.find(written);
        if (expected != null && !expected.isAssignableFrom(found)) {
            throw new IncompatibleSchemaException(place + " was of class " + written
                    + " when the snapshot was made, and is of class " + expected.getName()
                    + " now. If that is its new name, annotate it with @FormerlyNamed(\"" + written + "\").");
        }
        return KnownClasses.entry(found).serializer();
    }

    /** The class that values must be of to be what {@code now} is for. */
    static Class<?> declared(TypeSerializer<?> now) {
        if (now instanceof CompositeSerializer<?> composite) {
            return composite.shape().type();
        } else if (now instanceof CollectionSerializer<?, ?> collection) {
            return collection.type();
        } else if (now instanceof MapSerializer<?, ?, ?> map) {
            return map.type();
        } else if (now instanceof EnumSerializer<?> constants) {
            return constants.type();
        }
        return Serializers.typeOf(now);
    }

    /** What messages call the type that {@code now} is for. */
    static String nameOf(TypeSerializer<?> now) {
        Class<?> type = declared(now);
        boolean isContainer = Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        return type == Object.class || isContainer ? now.snapshotSchema() : type.getName();
    }

    /** The constant that has this name, or had it. */
    static Object constant(Class<? extends Enum<?>> type, String written) throws IncompatibleSchemaException {
        for (Enum<?> constant : type.getEnumConstants()) {
            if (constant.name().equals(written)) {
                return constant;
            }
        }
        for (Enum<?> constant : type.getEnumConstants()) {
            if (formerNames(type, constant.name()).contains(written)) {
                return constant;
            }
        }
        throw new IncompatibleSchemaException("Enum " + type.getName() + " has lost its constant " + written
                + " since the snapshot was made. Bring it back, or annotate the one that took its place with"
                + " @FormerlyNamed(\"" + written + "\").");
    }

    private static List<String> formerNames(Class<?> type, String constant) {
        try {
            return FormerNames.of(type.getDeclaredField(constant));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A constant without a field: " + constant, e);
        }
    }
}
