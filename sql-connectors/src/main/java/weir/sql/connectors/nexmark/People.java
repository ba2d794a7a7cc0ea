package weir.sql.connectors.nexmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import weir.batch.BytesAppender;
import weir.batch.Column;
import weir.batch.ColumnType;
import weir.sql.connectors.generated.Chance;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

/** People of the American west, of a few names. */
final class People implements EventColumns {
    private static final List<Field> FIELDS = List.of(
            new Field("id", LogicalType.BIGINT),
            new Field("name", LogicalType.STRING),
            new Field("emailAddress", LogicalType.STRING),
            new Field("creditCard", LogicalType.STRING),
            new Field("city", LogicalType.STRING),
            new Field("state", LogicalType.STRING),
            new Field("dateTime", LogicalType.timestamp(3)),
            new Field("extra", LogicalType.STRING));

    private static final List<String> FIRST_NAMES =
            List.of("Peter", "Paul", "Luke", "John", "Saul", "Vicky", "Kate", "Julie", "Sarah", "Deiter", "Walter");
    private static final List<String> LAST_NAMES =
            List.of("Shultz", "Abrams", "Spencer", "White", "Bartels", "Walton", "Smith", "Jones", "Noris");
    private static final List<String> CITIES = List.of(
            "Phoenix",
            "Los Angeles",
            "San Francisco",
            "Boise",
            "Portland",
            "Bend",
            "Redmond",
            "Seattle",
            "Kent",
            "Cheyenne");
    private static final List<String> STATES = List.of("AZ", "CA", "ID", "OR", "WA", "WY");

    private static final int CARD_GROUPS = 4;
    private static final int CARD_GROUP = 10_000;

    /** The bytes of a person without name, city and extra, as far as they are always the same or nearly so. */
    private static final int OTHER_BYTES = 8 + 2 + 19 + 13;

    private final Market market;
    private final Texts texts;
    private final List<String> nameTexts = new ArrayList<>();
    private final Column names;
    private final Column cities = Texts.list(CITIES);
    private final Column states = Texts.list(STATES);
    private final Chance name;
    private final Chance email;
    private final Chance card;
    private final Chance city;
    private final Chance state;
    private final Chance extra;

    People(Market market, Texts texts) {
        this.market = market;
        this.texts = texts;
        for (String first : FIRST_NAMES) {
            LAST_NAMES.forEach(last -> nameTexts.add(first + " " + last));
        }
        names = Texts.list(nameTexts);
        Chance chance = market.settings().chance().of("person");
        name = chance.of("name");
        email = chance.of("emailAddress");
        card = chance.of("creditCard");
        city = chance.of("city");
        state = chance.of("state");
        extra = chance.of("extra");
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Column column(int field, long[] events, int count) {
        return switch (FIELDS.get(field).name()) {
            case "id" -> EventColumns.longs(events, count, market::personId);
            case "name" -> listed(names, name, events, count);
            case "emailAddress" -> written(events, count, this::email);
            case "creditCard" -> written(events, count, this::card);
            case "city" -> listed(cities, city, events, count);
            case "state" -> listed(states, state, events, count);
            case "dateTime" -> EventColumns.longs(events, count, market::time);
            default -> extra(events, count);
        };
    }

    private static Column listed(Column list, Chance chance, long[] events, int count) {
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = chance.below(list.size(), events[i]);
        }
        return list.take(places, count);
    }

    private static Column written(long[] events, int count, LongFunction<String> text) {
        BytesAppender column = (BytesAppender) ColumnType.STRING.appender();
        for (int i = 0; i < count; i++) {
            column.append(text.apply(events[i]));
        }
        return column.build();
    }

    private String email(long event) {
        long bits = email.bits(event);
        long more = email.of("host").bits(event);
        return texts.letters(3 + Chance.pick(bits, 4), bits) + "@" + texts.letters(3 + Chance.pick(more, 2), more)
                + ".com";
    }

    private String card(long event) {
        StringBuilder number = new StringBuilder();
        for (int group = 0; group < CARD_GROUPS; group++) {
            String digits = String.valueOf(CARD_GROUP + card.of(group).below(CARD_GROUP, event));
            number.append(group == 0 ? "" : " ").append(digits, 1, digits.length());
        }
        return number.toString();
    }

    private Column extra(long[] events, int count) {
        int[] lengths = new int[count];
        long[] bits = new long[count];
        for (int i = 0; i < count; i++) {
            bits[i] = extra.bits(events[i]);
            int size = OTHER_BYTES
                    + nameTexts.get(name.below(nameTexts.size(), events[i])).length()
                    + CITIES.get(city.below(CITIES.size(), events[i])).length();
            lengths[i] = Texts.extraLength(market.settings().personBytes(), size, bits[i]);
        }
        return texts.letters(lengths, bits, count);
    }
}
