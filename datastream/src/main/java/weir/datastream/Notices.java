package weir.datastream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import weir.serializers.SlowTypes;

/** Tells the user, on the standard error stream and once per process, what a program takes for granted but is not so. */
final class Notices {
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    static {
        SlowTypes.listen(Notices::tell);
    }

    private Notices() {}

    /** From now on the user is told of types that are slow to copy and store. */
    static void attend() {
        // Loading this class is what it takes.
    }

    static void tell(String sentence) {
        if (TOLD.add(sentence)) {
            System.err.println("weir: " + sentence);
        }
    }
}
