package weir.serializers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The classes that Weir could only write by bypassing their constructors. Each is reported once, in a sentence, to
 * everyone who listens, those that begin to listen later included.
 */
public final class SlowTypes {
    private static final Map<Class<?>, String> SENTENCES = new LinkedHashMap<>();
    private static final List<Consumer<String>> LISTENERS = new ArrayList<>();

    private SlowTypes() {}

    /** Calls {@code listener} with each warning so far and each one to come; it must be quick and may come from any thread. */
    public static synchronized void listen(Consumer<String> listener) {
        LISTENERS.add(listener);
        SENTENCES.values().forEach(listener);
    }

    public static synchronized void stopListening(Consumer<String> listener) {
        LISTENERS.remove(listener);
    }

    static synchronized void report(Class<?> type) {
        String sentence = type.getName() + " has no constructor without parameters, so its values are copied and stored"
                + " field by field without calling any constructor, which is slow and leaves transient fields empty."
                + " Make it a record, or give it such a constructor (it may be private).";
        if (SENTENCES.putIfAbsent(type, sentence) == null) {
            LISTENERS.forEach(listener -> listener.accept(sentence));
        }
    }
}
