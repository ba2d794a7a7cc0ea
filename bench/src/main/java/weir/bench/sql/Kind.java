package weir.bench.sql;

import java.util.List;
import java.util.Locale;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

/** The three kinds of events, with the columns that their tables have. */
enum Kind {
    PERSON(
            1,
            new Field("id", LogicalType.BIGINT),
            new Field("name", LogicalType.STRING),
            new Field("emailAddress", LogicalType.STRING),
            new Field("creditCard", LogicalType.STRING),
            new Field("city", LogicalType.STRING),
            new Field("state", LogicalType.STRING),
            new Field("dateTime", LogicalType.timestamp(3)),
            new Field("extra", LogicalType.STRING)),
    AUCTION(
            3,
            new Field("id", LogicalType.BIGINT),
            new Field("itemName", LogicalType.STRING),
            new Field("description", LogicalType.STRING),
            new Field("initialBid", LogicalType.BIGINT),
            new Field("reserve", LogicalType.BIGINT),
            new Field("dateTime", LogicalType.timestamp(3)),
            new Field("expires", LogicalType.timestamp(3)),
            new Field("seller", LogicalType.BIGINT),
            new Field("category", LogicalType.BIGINT),
            new Field("extra", LogicalType.STRING)),
    BID(
            46,
            new Field("auction", LogicalType.BIGINT),
            new Field("bidder", LogicalType.BIGINT),
            new Field("price", LogicalType.BIGINT),
            new Field("channel", LogicalType.STRING),
            new Field("url", LogicalType.STRING),
            new Field("dateTime", LogicalType.timestamp(3)),
            new Field("extra", LogicalType.STRING));

    /** After so many events the kinds repeat: people first, then auctions, then bids. */
    static final int CYCLE = 50;

    /** How many of a cycle's events are of this kind. */
    final int perCycle;

    final List<Field> columns;

    Kind(int perCycle, Field... columns) {
        this.perCycle = perCycle;
        this.columns = List.of(columns);
    }

    static Kind named(String table) {
        return valueOf(table.toUpperCase(Locale.ROOT));
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many of the first {@code events} events are of this kind; whole cycles only. */
    long of(long events) {
        return events / CYCLE * perCycle;
    }

    /** How much greater a column is a lap later: identifiers and times go on, all else repeats. */
    long growth(int column) {
        return switch (columns.get(column).name()) {
            case "auction" -> Ring.EVENTS / CYCLE * AUCTION.perCycle;
            case "id" -> Ring.EVENTS / CYCLE * perCycle;
            case "bidder", "seller" -> Ring.EVENTS / CYCLE * PERSON.perCycle;
            case "dateTime", "expires" -> Ring.EVENTS * 1_000L / Ring.EVENTS_PER_SECOND;
            default -> 0;
        };
    }
}
