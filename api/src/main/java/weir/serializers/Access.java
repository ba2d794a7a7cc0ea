package weir.serializers;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Modifier;

/** The right to reach into users' classes, private members included, as far as Java's modules allow. */
final class Access {
    private static final Lookup OWN = MethodHandles.lookup();

    private Access() {}

    /** Full access where the class's module is open to Weir, else access to what is public. */
    static Lookup to(Class<?> type) throws IllegalAccessException {
        Module module = type.getModule();
        boolean open = module.isOpen(type.getPackageName(), OWN.lookupClass().getModule());
        if (open) {
            return MethodHandles.privateLookupIn(type, OWN);
        }
        return Modifier.isPublic(type.getModifiers()) ? MethodHandles.publicLookup() : OWN;
    }
}
