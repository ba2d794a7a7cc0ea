package weir.bench.sql;

import java.util.Map;
import java.util.stream.IntStream;
import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.LongColumn;
import weir.batch.Marks;
import weir.sql.connectors.generated.BatchGenerator;
import weir.sql.connectors.generated.GeneratedSource;
import weir.sql.table.TableConnectors;
import weir.sql.table.TableDefinition;

/**
 * The events that all engines read: a stretch of what the connector {@code nexmark} makes, kept in memory and read again and
 * again. Each lap has later times and higher identifiers, so that the laps together are one long market.
 */
final class Ring {
    /** A multiple of a cycle's events and of a block's. */
    static final int EVENTS = 204_800;

    /** Events go round in blocks, which are Weir's batches. */
    static final int BLOCK = 1_024;

    static final int EVENTS_PER_SECOND = 10_000;

    /** Where in the market the ring begins: late enough for bids to find auctions of the lap before. */
    private static final int FIRST = EVENTS;

    private static final Ring[] RINGS = new Ring[Kind.values().length];

    private final Kind kind;
    private final Batch[] blocks = new Batch[EVENTS / BLOCK];

    private Ring(Kind kind) {
        this.kind = kind;
        BatchGenerator generator = generator(kind);
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] =
                    generator.generate(FIRST + (long) block * BLOCK, BLOCK).compact();
        }
    }

    /** The events of a kind; made once in a JVM. */
    static synchronized Ring of(Kind kind) {
        Ring ring = RINGS[kind.ordinal()];
        if (ring == null) {
            ring = new Ring(kind);
            RINGS[kind.ordinal()] = ring;
        }
        return ring;
    }

    private static BatchGenerator generator(Kind kind) {
        TableDefinition table = new TableDefinition(
                kind.table(),
                kind.columns,
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(),
                Map.of("connector", "nexmark", "table", kind.table(), "first-event.rate", "" + EVENTS_PER_SECOND),
                false);
        int[] all = IntStream.range(0, kind.columns.size()).toArray();
        GeneratedSource source = (GeneratedSource) new TableConnectors(Ring.class.getClassLoader())
                .of(table)
                .source(table, null)
                .read(all);
        return source.generators().create(null);
    }

    int blocks() {
        return blocks.length;
    }

    /** The rows of a block, as they are in the first lap. */
    Batch block(int index) {
        return blocks[index];
    }

    /** What gives Weir the wanted columns; texts are shared, what grows is added to. */
    BatchGenerator reader(int[] columns) {
        long[] growth = IntStream.of(columns).mapToLong(kind::growth).toArray();
        return (first, count) -> {
            Batch block = blocks[(int) (first / BLOCK % blocks.length)];
            long lap = first / EVENTS;
            Column[] read = new Column[columns.length];
            for (int i = 0; i < read.length; i++) {
                Column column = block.column(columns[i]);
                read[i] = growth[i] == 0 ? column : grown((LongColumn) column, lap * growth[i]);
            }
            return new Batch(block.size(), read, null, Marks.NONE);
        };
    }

    private static LongColumn grown(LongColumn column, long by) {
        long[] values = column.values();
        long[] grown = new long[column.size()];
        for (int i = 0; i < grown.length; i++) {
            grown[i] = values[i] + by;
        }
        return new LongColumn(grown, grown.length);
    }
}
