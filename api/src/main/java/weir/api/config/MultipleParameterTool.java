package weir.api.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A program's parameters where each may be given several times, as in {@code --input a --input b}. */
public class MultipleParameterTool extends AbstractParameterTool {
    private static final long serialVersionUID = 1L;

    private final Map<String, List<String>> data;

    private MultipleParameterTool(Map<String, List<String>> data) {
        this.data = data;
    }

    /**
     * Reads arguments as {@link ParameterTool#fromArgs} does, and keeps all values.
     *
     * @throws IllegalArgumentException if a value stands where a name should
     */
    public static MultipleParameterTool fromArgs(String[] args) {
        return new MultipleParameterTool(ProgramArguments.parse(args));
    }

    public static MultipleParameterTool fromMultiMap(Map<String, Collection<String>> multiMap) {
        Map<String, List<String>> data = new LinkedHashMap<>();
        multiMap.forEach((key, values) -> data.put(key, List.copyOf(values)));
        return new MultipleParameterTool(data);
    }

    @Override
    String valueOf(String key) {
        List<String> values = data.get(key);
        return values == null ? null : ParameterTool.last(values);
    }

    @Override
    Set<String> keys() {
        return data.keySet();
    }

    /**
     * The one value of the parameter, or null where it is not given.
     *
     * @throws IllegalArgumentException if it has several; {@link #getMultiParameter} gives them all
     */
    @Override
    public String get(String key) {
        List<String> values = data.getOrDefault(key, List.of());
        if (values.size() > 1) {
            throw new IllegalArgumentException("The parameter '" + key + "' is given " + values.size()
                    + " times where one value is expected: " + String.join(", ", values) + ".");
        }
        return super.get(key);
    }

    /** All values of the parameter in their order, or null where it is not given. */
    public Collection<String> getMultiParameter(String key) {
        return has(key) ? data.get(key) : null;
    }

    /**
     * All values of the parameter in their order.
     *
     * @throws IllegalArgumentException if it is not given
     */
    public Collection<String> getMultiParameterRequired(String key) {
        if (!has(key)) {
            throw missing(key);
        }
        return data.get(key);
    }

    public Map<String, Collection<String>> toMultiMap() {
        return Collections.unmodifiableMap(data);
    }

    /** All parameters of both; where both have one, its values here come before the other's. */
    public MultipleParameterTool mergeWith(MultipleParameterTool other) {
        Map<String, List<String>> merged = new LinkedHashMap<>(data);
        other.data.forEach((key, theirs) -> merged.merge(key, theirs, MultipleParameterTool::concat));
        return new MultipleParameterTool(merged);
    }

    private static List<String> concat(List<String> ours, List<String> theirs) {
        List<String> all = new ArrayList<>(ours);
        all.addAll(theirs);
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MultipleParameterTool that && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return data.hashCode();
    }
}
