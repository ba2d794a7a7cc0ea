package weir.sql.connectors.nexmark;

import java.util.List;
import java.util.stream.IntStream;
import weir.api.source.Source;
import weir.batch.Batch;
import weir.sql.connectors.generated.Chance;
import weir.sql.connectors.generated.GeneratedSource;
import weir.sql.table.Formats;
import weir.sql.table.TableConnector;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableOption;
import weir.sql.table.TableOptions;
import weir.sql.table.TableSource;

/** The connector {@code nexmark}, with the options of the one for Flink. */
public final class NexmarkConnector implements TableConnector {
    private static final TableOption TABLE = TableOption.optional(
            "table",
            "one of " + String.join(", ", NexmarkColumns.TABLES),
            "event",
            "All events, with a nested row for each kind, or one kind with flat columns.");
    private static final TableOption EVENTS = TableOption.optional(
            "events.num", "a whole number", "0", "How many events there are, of all kinds; 0 for no end.");
    private static final TableOption FIRST_RATE = TableOption.optional(
            "first-event.rate", "a whole number", "10000", "How many events happen in a second of their own time.");
    private static final TableOption NEXT_RATE =
            TableOption.optional("next-event.rate", "a whole number", "10000", "The same; the rate does not change.");
    private static final TableOption RATE_LIMITED = TableOption.optional(
            "rate.limited",
            "true or false",
            "false",
            "Whether events also come at that rate; else as fast as they can be made.");
    private static final TableOption BASE_TIME = TableOption.optional(
            "base-time",
            "milliseconds since 1970",
            "1436918400000",
            "When the first event happens; as 2015-07-15 00:00:00 unless told otherwise.");
    private static final TableOption SEED = TableOption.optional(
            "seed", "a whole number", "0", "The same seed makes the same events, at every parallelism.");
    private static final TableOption PEOPLE =
            TableOption.optional("person.proportion", "a whole number", "1", "How many of 50 events are new people.");
    private static final TableOption AUCTIONS = TableOption.optional(
            "auction.proportion", "a whole number", "3", "How many of 50 events are new auctions.");
    private static final TableOption BIDS =
            TableOption.optional("bid.proportion", "a whole number", "46", "How many of 50 events are bids.");
    private static final TableOption HOT_AUCTIONS = TableOption.optional(
            "bid.hot-ratio.auctions", "a whole number", "2", "Of so many bids, all but one are for the hot auction.");
    private static final TableOption HOT_BIDDERS = TableOption.optional(
            "bid.hot-ratio.bidders", "a whole number", "4", "Of so many bids, all but one are by the hot bidder.");
    private static final TableOption HOT_SELLERS = TableOption.optional(
            "auction.hot-ratio.sellers",
            "a whole number",
            "4",
            "Of so many auctions, all but one are by the hot seller.");
    private static final TableOption PERSON_SIZE =
            TableOption.optional("person.avg-size", "a size", "200b", "The size of a person, on average.");
    private static final TableOption AUCTION_SIZE =
            TableOption.optional("auction.avg-size", "a size", "500b", "The size of an auction, on average.");
    private static final TableOption BID_SIZE = TableOption.optional(
            "bid.avg-size", "a size", "100b", "The size of a bid without its channel, on average.");

    @Override
    public String identifier() {
        return "nexmark";
    }

    @Override
    public String explanation() {
        return "The people, auctions and bids of the Nexmark benchmark, made up.";
    }

    @Override
    public List<TableOption> options() {
        return List.of(
                TABLE,
                EVENTS,
                FIRST_RATE,
                NEXT_RATE,
                RATE_LIMITED,
                BASE_TIME,
                SEED,
                PEOPLE,
                AUCTIONS,
                BIDS,
                HOT_AUCTIONS,
                HOT_BIDDERS,
                HOT_SELLERS,
                PERSON_SIZE,
                AUCTION_SIZE,
                BID_SIZE);
    }

    @Override
    public TableSource source(TableDefinition table, Formats formats) {
        TableOptions options = new TableOptions(table);
        MarketSettings settings = settings(options);
        String name = options.oneOf(TABLE, NexmarkColumns.TABLES);
        long events = options.number(EVENTS, 0);
        Generated generated = new Generated(
                table,
                name,
                settings,
                events == 0 ? GeneratedSource.UNLIMITED : events,
                options.flag(RATE_LIMITED) ? settings.eventsPerSecond() : GeneratedSource.AS_FAST_AS_POSSIBLE);
        generated.columns(IntStream.range(0, table.columns().size()).toArray());
        return generated;
    }

    private static MarketSettings settings(TableOptions options) {
        long rate = options.number(FIRST_RATE, 1);
        if (options.has(NEXT_RATE) && options.number(NEXT_RATE) != rate) {
            throw options.wrong(NEXT_RATE, "must be what '" + FIRST_RATE.name() + "' is: the rate does not change.");
        }
        return new MarketSettings(
                new Chance(options.number(SEED)),
                options.number(BASE_TIME),
                rate,
                count(options, PEOPLE, 1),
                count(options, AUCTIONS, 1),
                count(options, BIDS, 0),
                count(options, HOT_AUCTIONS, 1),
                count(options, HOT_BIDDERS, 1),
                count(options, HOT_SELLERS, 1),
                size(options, PERSON_SIZE),
                size(options, AUCTION_SIZE),
                size(options, BID_SIZE));
    }

    private static int count(TableOptions options, TableOption option, int least) {
        long count = options.number(option, least);
        if (count > Short.MAX_VALUE) {
            throw options.wrong(option, "must be at most " + Short.MAX_VALUE + ", not " + count + ".");
        }
        return (int) count;
    }

    private static int size(TableOptions options, TableOption option) {
        long size = options.bytes(option);
        if (size > Texts.MAX_LENGTH) {
            throw options.wrong(option, "must be at most " + Texts.MAX_LENGTH + " bytes, not " + size + ".");
        }
        return (int) size;
    }

    private record Generated(TableDefinition table, String name, MarketSettings settings, long events, double rate)
            implements TableSource {
        NexmarkColumns columns(int[] positions) {
            return NexmarkColumns.of(table, name, positions, new Events(settings));
        }

        @Override
        public Source<Batch, ?, ?> read(int[] columns) {
            NexmarkColumns wanted = columns(columns);
            MarketSettings market = settings;
            return new GeneratedSource(context -> new Events(market).generator(wanted), events, rate);
        }

        @Override
        public boolean isBounded() {
            return events != GeneratedSource.UNLIMITED;
        }
    }
}
