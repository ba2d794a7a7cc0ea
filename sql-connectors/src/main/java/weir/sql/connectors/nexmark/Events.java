package weir.sql.connectors.nexmark;

import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.IntColumn;
import weir.batch.Marks;
import weir.batch.ObjectColumn;
import weir.sql.connectors.generated.BatchGenerator;
import weir.types.Row;

/** Makes the wanted columns of events. */
final class Events {
    private final Market market;
    private final EventColumns[] kinds;

    Events(MarketSettings settings) {
        market = new Market(settings);
        Texts texts = new Texts(settings.chance());
        kinds = new EventColumns[] {new People(market, texts), new Auctions(market, texts), new Bids(market, texts)};
    }

    EventColumns of(int kind) {
        return kinds[kind];
    }

    /** What makes the batches of a query. */
    BatchGenerator generator(NexmarkColumns columns) {
        return (first, count) -> columns.kind() == NexmarkColumns.EVERY
                ? allEvents(columns, first, count)
                : eventsOfKind(columns, first, count);
    }

    private Batch eventsOfKind(NexmarkColumns columns, long first, int count) {
        long[] events = new long[count];
        int found = select(columns.kind(), first, count, events, new int[count]);
        Column[] made = new Column[columns.columns().size()];
        for (int i = 0; i < made.length; i++) {
            made[i] = kinds[columns.kind()].column(columns.columns().get(i).fields()[0], events, found);
        }
        return new Batch(found, made, null, Marks.NONE);
    }

    private Batch allEvents(NexmarkColumns columns, long first, int count) {
        Column[] made = new Column[columns.columns().size()];
        for (int i = 0; i < made.length; i++) {
            NexmarkColumns.Wanted wanted = columns.columns().get(i);
            made[i] = wanted.nested() ? rows(wanted, first, count) : types(first, count);
        }
        return new Batch(count, made, null, Marks.NONE);
    }

    /** Finds the events of a kind among some; {@code places} says where among them each is. */
    private int select(int kind, long first, int count, long[] events, int[] places) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (market.kind(first + i) == kind) {
                places[found] = i;
                events[found++] = first + i;
            }
        }
        return found;
    }

    private Column types(long first, int count) {
        int[] types = new int[count];
        for (int i = 0; i < count; i++) {
            types[i] = market.kind(first + i);
        }
        return new IntColumn(types, count);
    }

    /** The events of a kind as rows; null where an event is of another kind. */
    private Column rows(NexmarkColumns.Wanted wanted, long first, int count) {
        long[] events = new long[count];
        int[] places = new int[count];
        int found = select(wanted.kind(), first, count, events, places);
        Object[] rows = new Object[count];
        for (int i = 0; i < found; i++) {
            rows[places[i]] = Row.withPositions(wanted.fields().length);
        }
        for (int field = 0; field < wanted.fields().length; field++) {
            Column values = kinds[wanted.kind()].column(wanted.fields()[field], events, found);
            for (int i = 0; i < found; i++) {
                ((Row) rows[places[i]]).setField(field, values.get(i));
            }
        }
        return new ObjectColumn(rows, count);
    }
}
