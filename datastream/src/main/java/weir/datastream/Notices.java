package weir.datastream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the user, on the standard error stream and once per process, what a program takes for granted but is not so. */
final class Notices {
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private Notices() {}

    static void tell(String sentence) {
        if (TOLD.add(sentence)) {
            System.err.println("weir: " + sentence);
        }
    }
}
