package weir.bench;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.function.BiConsumerEx;
import com.hazelcast.jet.Traverser;
import com.hazelcast.jet.Traversers;
import com.hazelcast.jet.accumulator.LongAccumulator;
import com.hazelcast.jet.aggregate.AggregateOperations;
import com.hazelcast.jet.core.AbstractProcessor;
import com.hazelcast.jet.core.ProcessorMetaSupplier;
import com.hazelcast.jet.core.ProcessorSupplier;
import com.hazelcast.jet.datamodel.Tuple2;
import com.hazelcast.jet.pipeline.BatchStage;
import com.hazelcast.jet.pipeline.Pipeline;
import com.hazelcast.jet.pipeline.Sink;
import com.hazelcast.jet.pipeline.SinkBuilder;
import com.hazelcast.jet.pipeline.Sources;
import com.hazelcast.jet.pipeline.StreamStage;
import com.hazelcast.jet.pipeline.WindowDefinition;
import java.util.Map;

/** The rows in Jet's pipeline API: one member in this JVM, one cooperative thread, every stage once. */
final class JetPrograms {
    private static HazelcastInstance member;

    private JetPrograms() {}

    static Program of(Row row) {
        return events -> {
            Pipeline pipeline = Pipeline.create();
            build(
                    row,
                    pipeline.readFrom(Sources.<Long>batchFromProcessor("numbers", numbers(events))),
                    row.eventsPerSecond());
            member().getJet().newJob(pipeline).join();
        };
    }

    private static synchronized HazelcastInstance member() {
        if (member == null) {
            Config config = new Config();
            config.setProperty("hazelcast.logging.type", "none");
            config.setProperty("hazelcast.phone.home.enabled", "false");
            config.getJetConfig().setEnabled(true).setCooperativeThreadCount(1);
            config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
            config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
            config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
            member = Hazelcast.newHazelcastInstance(config);
        }
        return member;
    }

    private static ProcessorMetaSupplier numbers(long events) {
        return ProcessorMetaSupplier.forceTotalParallelismOne(ProcessorSupplier.of(() -> new Numbers(events)));
    }

    private static void build(Row row, BatchStage<Long> numbers, long rate) {
        switch (row) {
            case SOURCE -> numbers.writeTo(sink((tally, number) -> tally.add(number)));
            case MAP_FILTER_MAP ->
                numbers.map(Work::firstMap)
                        .filter(Work::keep)
                        .map(Work::secondMap)
                        .writeTo(sink((tally, number) -> tally.add(number)));
            case WORD_COUNT -> wordCount(numbers);
            case KEYED_COUNT ->
                pairs(numbers, Work.KEYS)
                        .groupingKey(Tuple2::f0)
                        .rollingAggregate(AggregateOperations.summingLong(Tuple2::f1))
                        .setLocalParallelism(1)
                        .writeTo(JetPrograms.<Map.Entry<Long, Long>>sink(
                                (tally, entry) -> tally.add(entry.getKey(), entry.getValue())));
            case VALUE_STATE ->
                pairs(numbers, Work.KEYS)
                        .groupingKey(Tuple2::f0)
                        .mapStateful(
                                LongAccumulator::new,
                                (count, key, pair) ->
                                        Tuple2.tuple2(key, count.add(1).get()))
                        .setLocalParallelism(1)
                        .writeTo(
                                JetPrograms.<Tuple2<Long, Long>>sink((tally, pair) -> tally.add(pair.f0(), pair.f1())));
            case TUMBLING_1K -> tumblingSum(numbers, 1_000, rate);
            case TUMBLING_1M -> tumblingSum(numbers, 1_000_000, rate);
            case SLIDING -> slidingCount(numbers, 2_000, rate);
            case SLIDING_FINE -> slidingCount(numbers, 100, rate);
        }
    }

    private static BatchStage<Tuple2<Long, Long>> pairs(BatchStage<Long> numbers, long keys) {
        return numbers.map(index -> Tuple2.tuple2(Work.key(index, keys), 1L)).setLocalParallelism(1);
    }

    private static void wordCount(BatchStage<Long> numbers) {
        String[] sentences = Work.sentences();
        numbers.map(index -> Work.sentence(sentences, index))
                .flatMap(sentence -> Traversers.traverseArray(sentence.split(" ")))
                .setLocalParallelism(1)
                .groupingKey(word -> word)
                .rollingAggregate(AggregateOperations.counting())
                .setLocalParallelism(1)
                .writeTo(JetPrograms.<Map.Entry<String, Long>>sink(
                        (tally, entry) -> tally.add(entry.getKey().hashCode(), entry.getValue())));
    }

    private static void tumblingSum(BatchStage<Long> numbers, long keys, long rate) {
        timed(numbers, rate)
                .map(index -> Tuple2.tuple2(Work.key(index, keys), Work.value(index)))
                .setLocalParallelism(1)
                .groupingKey(Tuple2::f0)
                .window(WindowDefinition.tumbling(1_000))
                .aggregate(AggregateOperations.summingLong(Tuple2::f1))
                .setLocalParallelism(1)
                .writeTo(sink((tally, result) -> tally.add(result.getKey(), result.getValue())));
    }

    private static void slidingCount(BatchStage<Long> numbers, long slideMillis, long rate) {
        timed(numbers, rate)
                .map(index -> Tuple2.tuple2(Work.key(index, Work.SLIDING_KEYS), 1L))
                .setLocalParallelism(1)
                .groupingKey(Tuple2::f0)
                .window(WindowDefinition.sliding(10_000, slideMillis))
                .aggregate(AggregateOperations.counting())
                .setLocalParallelism(1)
                .writeTo(sink((tally, result) -> tally.add(result.getValue())));
    }

    private static StreamStage<Long> timed(BatchStage<Long> numbers, long rate) {
        return numbers.addTimestamps(index -> Work.timestamp(index, rate), 0);
    }

    private static <T> Sink<T> sink(BiConsumerEx<Tally, T> add) {
        return SinkBuilder.sinkBuilder("tally", context -> new Tally())
                .<T>receiveFn(add)
                .destroyFn(Tally::publish)
                .preferredLocalParallelism(1)
                .build();
    }

    /** The numbers from 0 on, as fast as they are taken. */
    private static final class Numbers extends AbstractProcessor {
        private final Traverser<Long> numbers;
        private long next;

        Numbers(long events) {
            numbers = () -> next == events ? null : next++;
        }

        @Override
        public boolean complete() {
            return emitFromTraverser(numbers);
        }
    }
}
