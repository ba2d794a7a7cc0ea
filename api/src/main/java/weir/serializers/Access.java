package weir.serializers;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Modifier;

/** The right to reach into users' classes, private members included, as far as Java's modules allow. */
final class Access {
    private static final Lookup OWN = MethodHandles.lookup();

    private Access() {}

    /**
     * Full access where the class's module is open to Weir, else access to what is public.
     *
     * @throws IllegalAccessException where the class itself is not public either
     */
    static Lookup to(Class<?> type) throws IllegalAccessException {
        Module own = OWN.lookupClass().getModule();
        if (type.getModule().isOpen(type.getPackageName(), own)) {
            return MethodHandles.privateLookupIn(type, OWN);
        }
        if (Modifier.isPublic(type.getModifiers()) && type.getModule().isExported(type.getPackageName(), own)) {
            return MethodHandles.publicLookup();
        }
        throw new IllegalAccessException(type + " is closed to " + own);
    }
}
