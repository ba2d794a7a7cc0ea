package weir.sql.connectors.nexmark;

import java.util.List;
import weir.batch.Column;
import weir.sql.connectors.generated.Chance;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

/** Auctions, each in one of five categories. */
final class Auctions implements EventColumns {
    private static final List<Field> FIELDS = List.of(
            new Field("id", LogicalType.BIGINT),
            new Field("itemName", LogicalType.STRING),
            new Field("description", LogicalType.STRING),
            new Field("initialBid", LogicalType.BIGINT),
            new Field("reserve", LogicalType.BIGINT),
            new Field("dateTime", LogicalType.timestamp(3)),
            new Field("expires", LogicalType.timestamp(3)),
            new Field("seller", LogicalType.BIGINT),
            new Field("category", LogicalType.BIGINT),
            new Field("extra", LogicalType.STRING));

    private static final int FIRST_CATEGORY = 10;
    private static final int CATEGORIES = 5;
    private static final int SHORTEST_TEXT = 3;
    private static final int NAME_LENGTH = 20;
    private static final int DESCRIPTION_LENGTH = 100;
    private static final int NUMBERS_BYTES = 6 * Long.BYTES;

    private final Market market;
    private final Texts texts;
    private final Chance name;
    private final Chance description;
    private final Chance initialBid;
    private final Chance reserve;
    private final Chance expires;
    private final Chance seller;
    private final Chance category;
    private final Chance extra;

    Auctions(Market market, Texts texts) {
        this.market = market;
        this.texts = texts;
        Chance chance = market.settings().chance().of("auction");
        name = chance.of("itemName");
        description = chance.of("description");
        initialBid = chance.of("initialBid");
        reserve = chance.of("reserve");
        expires = chance.of("expires");
        seller = chance.of("seller");
        category = chance.of("category");
        extra = chance.of("extra");
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Column column(int field, long[] events, int count) {
        return switch (FIELDS.get(field).name()) {
            case "id" -> EventColumns.longs(events, count, market::auctionId);
            case "itemName" -> words(name, NAME_LENGTH, events, count);
            case "description" -> words(description, DESCRIPTION_LENGTH, events, count);
            case "initialBid" -> EventColumns.longs(events, count, this::initialBid);
            case "reserve" ->
                EventColumns.longs(events, count, event -> initialBid(event) + Prices.of(reserve.bits(event)));
            case "dateTime" -> EventColumns.longs(events, count, market::time);
            case "expires" -> EventColumns.longs(events, count, this::expires);
            case "seller" -> EventColumns.longs(events, count, event -> market.seller(event, seller.bits(event)));
            case "category" ->
                EventColumns.longs(events, count, event -> FIRST_CATEGORY + category.below(CATEGORIES, event));
            default -> extra(events, count);
        };
    }

    private long initialBid(long event) {
        return Prices.of(initialBid.bits(event));
    }

    private long expires(long event) {
        long latest = Math.max(market.horizonMillis(event) * 2, 1);
        return market.time(event) + expires.between(1, latest, event);
    }

    private Column words(Chance chance, int longest, long[] events, int count) {
        int[] lengths = new int[count];
        long[] bits = new long[count];
        for (int i = 0; i < count; i++) {
            bits[i] = chance.bits(events[i]);
            lengths[i] = length(bits[i], longest);
        }
        return texts.words(lengths, bits, count);
    }

    private static int length(long bits, int longest) {
        return SHORTEST_TEXT + Chance.pick(bits, longest - SHORTEST_TEXT);
    }

    private Column extra(long[] events, int count) {
        int[] lengths = new int[count];
        long[] bits = new long[count];
        for (int i = 0; i < count; i++) {
            bits[i] = extra.bits(events[i]);
            int size = NUMBERS_BYTES
                    + length(name.bits(events[i]), NAME_LENGTH)
                    + length(description.bits(events[i]), DESCRIPTION_LENGTH);
            lengths[i] = Texts.extraLength(market.settings().auctionBytes(), size, bits[i]);
        }
        return texts.letters(lengths, bits, count);
    }
}
