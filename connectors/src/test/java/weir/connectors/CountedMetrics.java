package weir.connectors;

import java.util.Map;
import java.util.TreeMap;
import weir.api.metrics.Counter;
import weir.api.metrics.Gauge;
import weir.api.metrics.Histogram;
import weir.api.metrics.Meter;
import weir.api.metrics.MetricGroup;
import weir.api.metrics.OperatorIOMetricGroup;
import weir.api.metrics.SimpleCounter;
import weir.api.metrics.SinkWriterMetricGroup;
import weir.api.metrics.SourceReaderMetricGroup;

/** Keeps counters by name, for tests to look at. */
public final class CountedMetrics implements SourceReaderMetricGroup, SinkWriterMetricGroup, OperatorIOMetricGroup {
    private final Map<String, Counter> counters = new TreeMap<>();

    /** What the counter of that name has counted. */
    public long count(String name) {
        return counter(name).getCount();
    }

    @Override
    public Counter counter(String name) {
        return counters.computeIfAbsent(name, made -> new SimpleCounter());
    }

    @Override
    public <C extends Counter> C counter(String name, C counter) {
        counters.put(name, counter);
        return counter;
    }

    @Override
    public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
        return gauge;
    }

    @Override
    public <H extends Histogram> H histogram(String name, H histogram) {
        return histogram;
    }

    @Override
    public <M extends Meter> M meter(String name, M meter) {
        return meter;
    }

    @Override
    public MetricGroup addGroup(String name) {
        return this;
    }

    @Override
    public MetricGroup addGroup(String key, String value) {
        return this;
    }

    @Override
    public String[] getScopeComponents() {
        return new String[0];
    }

    @Override
    public Map<String, String> getAllVariables() {
        return Map.of();
    }

    @Override
    public OperatorIOMetricGroup getIOMetricGroup() {
        return this;
    }

    @Override
    public Counter getNumRecordsInCounter() {
        return counter("numRecordsIn");
    }

    @Override
    public Counter getNumRecordsOutCounter() {
        return counter("numRecordsOut");
    }

    @Override
    public Counter getNumBytesInCounter() {
        return counter("numBytesIn");
    }

    @Override
    public Counter getNumBytesOutCounter() {
        return counter("numBytesOut");
    }

    @Override
    public Counter getNumRecordsInErrorsCounter() {
        return counter("numRecordsInErrors");
    }

    @Override
    public void setPendingBytesGauge(Gauge<Long> pendingBytes) {}

    @Override
    public void setPendingRecordsGauge(Gauge<Long> pendingRecords) {}

    @Override
    public Counter getNumRecordsSendErrorsCounter() {
        return counter("numRecordsSendErrors");
    }

    @Override
    public Counter getNumRecordsSendCounter() {
        return counter("numRecordsSend");
    }

    @Override
    public Counter getNumBytesSendCounter() {
        return counter("numBytesSend");
    }

    @Override
    public void setCurrentSendTimeGauge(Gauge<Long> currentSendTimeMillis) {}
}
