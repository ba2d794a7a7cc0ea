package weir.cli.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a user typed behind a verb, understood.
 *
 * @param values the values of each option given, by the option's key; a switch has an empty one
 * @param operands what is no option, in order
 * @param passedOn what belongs to the user's program
 */
public record Line(Verb verb, Map<String, List<String>> values, List<String> operands, List<String> passedOn) {
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The last value of an option, or {@code absent} if it was not given. */
    public String value(String key, String absent) {
        List<String> given = all(key);
        return given.isEmpty() ? absent : given.get(given.size() - 1);
    }

    public List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The first operand, or null if there is none. */
    public String operand() {
        return operands.isEmpty() ? null : operands.get(0);
    }

    /** The values of a repeatable {@code KEY=VALUE} option; a later one replaces an earlier one. */
    public Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : all(key)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new UsageException(
                        "'" + pair + "' behind " + key + " names no setting. Write it as " + key + " name=value.");
            }
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return pairs;
    }
}
