package weir.api.metrics;

import java.util.Map;

/**
 * A named place for metrics, inside another one: job, operator, subtask, and below these whatever a function adds.
 *
 * <p>Registering a name that the group already holds keeps the first metric, counts on in the new one unseen, and
 * warns once, so that a clash of names never stops a job.
 */
public interface MetricGroup {
    /** Registers a counter made by Weir. */
    Counter counter(String name);

    /** Registers a counter of the caller's own and returns it. */
    <C extends Counter> C counter(String name, C counter);

    <T, G extends Gauge<T>> G gauge(String name, G gauge);

    <H extends Histogram> H histogram(String name, H histogram);

    <M extends Meter> M meter(String name, M meter);

    /** The group below this one with the given name, made on first use. */
    MetricGroup addGroup(String name);

    /** The group {@code key} and in it the group {@code value}, which also becomes the variable {@code <key>}. */
    MetricGroup addGroup(String key, String value);

    /** The names of the groups from the outermost to this one. */
    String[] getScopeComponents();

    /** The variables of this group and all around it, named in angle brackets as in {@code <job_name>}. */
    Map<String, String> getAllVariables();

    default Counter counter(int name) {
        return counter(String.valueOf(name));
    }

    default <C extends Counter> C counter(int name, C counter) {
        return counter(String.valueOf(name), counter);
    }

    default <T, G extends Gauge<T>> G gauge(int name, G gauge) {
        return gauge(String.valueOf(name), gauge);
    }

    default <H extends Histogram> H histogram(int name, H histogram) {
        return histogram(String.valueOf(name), histogram);
    }

    default <M extends Meter> M meter(int name, M meter) {
        return meter(String.valueOf(name), meter);
    }

    default MetricGroup addGroup(int name) {
        return addGroup(String.valueOf(name));
    }

    /** The full name of a metric of this group: all groups and the metric, joined by dots. */
    default String getMetricIdentifier(String metricName) {
        return getMetricIdentifier(metricName, CharacterFilter.NO_OP_FILTER);
    }

    /** The full name of a metric of this group, each part passed through the filter. */
    default String getMetricIdentifier(String metricName, CharacterFilter filter) {
        StringBuilder identifier = new StringBuilder();
        for (String component : getScopeComponents()) {
            identifier.append(filter.filterCharacters(component)).append('.');
        }
        return identifier.append(filter.filterCharacters(metricName)).toString();
    }
}
