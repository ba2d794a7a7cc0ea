package weir.sql.connectors.nexmark;

import java.util.ArrayList;
import java.util.List;
import weir.batch.Column;
import weir.sql.connectors.generated.Chance;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

/** Bids: half of them come through one of four channels, the others through one of ten thousand. */
final class Bids implements EventColumns {
    private static final List<Field> FIELDS = List.of(
            new Field("auction", LogicalType.BIGINT),
            new Field("bidder", LogicalType.BIGINT),
            new Field("price", LogicalType.BIGINT),
            new Field("channel", LogicalType.STRING),
            new Field("url", LogicalType.STRING),
            new Field("dateTime", LogicalType.timestamp(3)),
            new Field("extra", LogicalType.STRING));

    private static final List<String> HOT_CHANNELS = List.of("Google", "Facebook", "Baidu", "Apple");
    private static final int CHANNELS = 10_000;

    /** Of so many channels, one has no number in its address. */
    private static final int CHANNELS_WITH_ID = 10;

    /** The bytes of the four numbers of a bid. */
    private static final int NUMBERS_BYTES = 4 * Long.BYTES;

    private final Market market;
    private final Texts texts;
    private final Chance auction;
    private final Chance bidder;
    private final Chance price;
    private final Chance channel;
    private final Chance extra;
    private Column channels;
    private Column addresses;

    Bids(Market market, Texts texts) {
        this.market = market;
        this.texts = texts;
        Chance chance = market.settings().chance().of("bid");
        auction = chance.of("auction");
        bidder = chance.of("bidder");
        price = chance.of("price");
        channel = chance.of("channel");
        extra = chance.of("extra");
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Column column(int field, long[] events, int count) {
        return switch (FIELDS.get(field).name()) {
            case "auction" ->
                EventColumns.longs(events, count, event -> market.auctionOfBid(event, auction.bits(event)));
            case "bidder" -> EventColumns.longs(events, count, event -> market.bidder(event, bidder.bits(event)));
            case "price" -> EventColumns.longs(events, count, event -> Prices.of(price.bits(event)));
            case "channel" -> channels().take(channelsOf(events, count), count);
            case "url" -> addresses().take(channelsOf(events, count), count);
            case "dateTime" -> EventColumns.longs(events, count, market::time);
            default -> extra(events, count);
        };
    }

    private int[] channelsOf(long[] events, int count) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            long bits = channel.bits(events[i]);
            boolean hot = bits < 0;
            numbers[i] = hot
                    ? Chance.pick(bits << Integer.SIZE, HOT_CHANNELS.size())
                    : HOT_CHANNELS.size() + Chance.pick(bits << Integer.SIZE, CHANNELS);
        }
        return numbers;
    }

    private Column channels() {
        if (channels == null) {
            List<String> names = new ArrayList<>(HOT_CHANNELS);
            for (int number = 0; number < CHANNELS; number++) {
                names.add("channel-" + number);
            }
            channels = Texts.list(names);
        }
        return channels;
    }

    private Column addresses() {
        if (addresses == null) {
            Chance chance = channel.of("address");
            List<String> list = new ArrayList<>();
            for (int number = -HOT_CHANNELS.size(); number < CHANNELS; number++) {
                boolean withId = number >= 0 && chance.of("id").below(CHANNELS_WITH_ID, number) > 0;
                list.add(address(chance, number)
                        + (withId ? "&channel_id=" + Math.abs((long) Integer.reverse(number)) : ""));
            }
            addresses = Texts.list(list);
        }
        return addresses;
    }

    private String address(Chance chance, int number) {
        StringBuilder address = new StringBuilder("https://www.nexmark.com/");
        for (int part = 0; part < 3; part++) {
            long bits = chance.of(part).bits(number);
            address.append(texts.letters(3 + Chance.pick(bits, 2), bits)).append('/');
        }
        return address.append("item.htm?query=1").toString();
    }

    private Column extra(long[] events, int count) {
        int[] lengths = new int[count];
        long[] bits = new long[count];
        for (int i = 0; i < count; i++) {
            bits[i] = extra.bits(events[i]);
            lengths[i] = Texts.extraLength(market.settings().bidBytes(), NUMBERS_BYTES, bits[i]);
        }
        return texts.letters(lengths, bits, count);
    }
}
