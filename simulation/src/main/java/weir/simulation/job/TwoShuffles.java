package weir.simulation.job;

import java.io.Serializable;
import java.util.List;
import weir.simulation.input.Event;
import weir.simulation.input.EventLog;
import weir.simulation.ledger.Expectation;

/** Events through two shuffles by key: none is lost, none comes twice, and those of one partition and key keep their order. */
final class TwoShuffles {
    /** An event after its journey. */
    record Arrived(int partition, String key, long sequence, long doubled) implements Serializable {}

    private TwoShuffles() {}

    static Scenario over(EventLog log) {
        return world -> build(world, log);
    }

    private static void build(World world, EventLog log) {
        int tasks = world.tasks();
        world.output(
                world.read(log)
                        .keyBy(Event::key)
                        .map(TwoShuffles::arrive)
                        .setParallelism(world.tasks())
                        .keyBy(arrived -> arrived.partition() + arrived.key())
                        .filter(arrived -> arrived.doubled() >= 0)
                        .setParallelism(tasks),
                tasks,
                expected(log),
                TwoShuffles::placeOf);
    }

    private static Arrived arrive(Event event) {
        return new Arrived(event.partition(), event.key(), event.sequence(), 2 * event.amount());
    }

    private static List<String> expected(EventLog log) {
        return log.all().stream().map(event -> arrive(event).toString()).toList();
    }

    private static Expectation.Place placeOf(Object row) {
        Arrived arrived = (Arrived) row;
        return new Expectation.Place(arrived.partition() + arrived.key(), arrived.sequence());
    }
}
