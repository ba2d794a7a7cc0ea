package weir.operators.context;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import weir.api.metrics.Counter;
import weir.api.metrics.Gauge;
import weir.api.metrics.Histogram;
import weir.api.metrics.Meter;
import weir.api.metrics.Metric;
import weir.api.metrics.MetricGroup;
import weir.api.metrics.OperatorIOMetricGroup;
import weir.api.metrics.SinkWriterMetricGroup;
import weir.api.metrics.SourceReaderMetricGroup;
import weir.api.metrics.View;
import weir.spi.OperatorMetrics;

/** A user's metrics of one operator in one task; all end up among the operator's readings, by their dotted names. */
final class TaskMetricGroup implements SourceReaderMetricGroup, SinkWriterMetricGroup, OperatorIOMetricGroup {
    private final OperatorMetrics metrics;
    private final String operator;
    private final int slice;
    private final String prefix;
    private final Map<String, String> variables;

    TaskMetricGroup(OperatorMetrics metrics, String operator, int slice) {
        this(metrics, operator, slice, "", variables(operator, slice));
    }

    private TaskMetricGroup(
            OperatorMetrics metrics, String operator, int slice, String prefix, Map<String, String> variables) {
        this.metrics = metrics;
        this.operator = operator;
        this.slice = slice;
        this.prefix = prefix;
        this.variables = variables;
    }

    @Override
    public OperatorIOMetricGroup getIOMetricGroup() {
        return this;
    }

    @Override
    public Counter getNumRecordsInCounter() {
        return counter(Metrics.RECORDS_IN);
    }

    @Override
    public Counter getNumRecordsOutCounter() {
        return counter(Metrics.RECORDS_OUT);
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
    public void setPendingBytesGauge(Gauge<Long> pendingBytes) {
        gauge("pendingBytes", pendingBytes);
    }

    @Override
    public void setPendingRecordsGauge(Gauge<Long> pendingRecords) {
        gauge("pendingRecords", pendingRecords);
    }

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
    public void setCurrentSendTimeGauge(Gauge<Long> currentSendTimeMillis) {
        gauge("currentSendTime", currentSendTimeMillis);
    }

    @Override
    public Counter counter(String name) {
        return counter(name, new TaskCounter());
    }

    @Override
    public <C extends Counter> C counter(String name, C counter) {
        return offer(name, counter, counter::getCount);
    }

    @Override
    public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
        return offer(name, gauge, gauge::getValue);
    }

    @Override
    public <H extends Histogram> H histogram(String name, H histogram) {
        return offer(name, histogram, histogram::getStatistics);
    }

    @Override
    public <M extends Meter> M meter(String name, M meter) {
        return offer(name, meter, meter::getRate);
    }

    @Override
    public MetricGroup addGroup(String name) {
        return new TaskMetricGroup(metrics, operator, slice, prefix + name + ".", variables);
    }

    @Override
    public MetricGroup addGroup(String key, String value) {
        Map<String, String> extended = new TreeMap<>(variables);
        extended.put("<" + key + ">", value);
        return new TaskMetricGroup(metrics, operator, slice, prefix + key + "." + value + ".", extended);
    }

    @Override
    public String[] getScopeComponents() {
        String scope = operator + "." + slice + (prefix.isEmpty() ? "" : "." + prefix);
        return scope.split("\\.");
    }

    @Override
    public Map<String, String> getAllVariables() {
        return variables;
    }

    private <M extends Metric> M offer(String name, M metric, Supplier<?> reading) {
        metrics.register(prefix + name, reading);
        if (metric instanceof View view) {
            metrics.keepUpdated(view);
        }
        return metric;
    }

    private static Map<String, String> variables(String operator, int slice) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("<operator_name>", operator);
        variables.put("<subtask_index>", String.valueOf(slice));
        return variables;
    }
}
