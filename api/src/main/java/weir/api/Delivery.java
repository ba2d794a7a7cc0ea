package weir.api;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How often a record counts in what a job sends out, whatever fails on the way; from the weakest promise to the strongest.
 * Sources and sinks say what they can promise, and a path from one to the other has the weaker of both.
 */
public enum Delivery {
    /** Records may be lost or count more than once. */
    NO_GUARANTEE("no-guarantee"),

    /** No record is lost; after a failure some are sent out again. */
    AT_LEAST_ONCE("at-least-once"),

    /** Records sent out again take the place of what they were before, as with upserts by key. */
    EFFECTIVELY_ONCE("effectively-once"),

    /** Every record is sent out once. */
    EXACTLY_ONCE("exactly-once");

    private final String text;

    Delivery(String text) {
        this.text = text;
    }

    /** The promise that {@code text}, such as {@code exactly-once}, names; null if it names none. */
    public static Delivery of(String text) {
        return Arrays.stream(values())
                .filter(delivery -> delivery.text.equals(text))
                .findFirst()
                .orElse(null);
    }

    /** All that may be asked for, the strongest first. */
    public static String choices() {
        return Arrays.stream(values())
                .filter(delivery -> delivery != NO_GUARANTEE)
                .sorted((a, b) -> b.compareTo(a))
                .map(Delivery::toString)
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return text;
    }
}
