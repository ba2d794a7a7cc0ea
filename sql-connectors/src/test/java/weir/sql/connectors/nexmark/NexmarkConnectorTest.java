package weir.sql.connectors.nexmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import weir.api.source.Source;
import weir.batch.Batch;
import weir.connectors.MemoryDisk;
import weir.connectors.SourceRun;
import weir.sql.TestTable;
import weir.sql.connectors.generated.BlockSplit;
import weir.sql.types.LogicalType;
import weir.types.Row;

class NexmarkConnectorTest {
    private static final LogicalType MILLIS = LogicalType.timestamp(3);
    private static final long BASE = 1_436_918_400_000L;

    private static TestTable table(String name, int events) {
        return TestTable.of("nexmark").with("table", name).with("events.num", String.valueOf(events));
    }

    private static TestTable bids(int events) {
        return table("bid", events)
                .column("auction", LogicalType.BIGINT)
                .column("bidder", LogicalType.BIGINT)
                .column("price", LogicalType.BIGINT)
                .column("channel", LogicalType.STRING)
                .column("url", LogicalType.STRING)
                .column("dateTime", MILLIS)
                .column("extra", LogicalType.STRING);
    }

    private static TestTable auctions(int events) {
        return table("auction", events)
                .column("id", LogicalType.BIGINT)
                .column("itemName", LogicalType.STRING)
                .column("description", LogicalType.STRING)
                .column("initialBid", LogicalType.BIGINT)
                .column("reserve", LogicalType.BIGINT)
                .column("dateTime", MILLIS)
                .column("expires", MILLIS)
                .column("seller", LogicalType.BIGINT)
                .column("category", LogicalType.BIGINT)
                .column("extra", LogicalType.STRING);
    }

    private static TestTable people(int events) {
        return table("person", events)
                .column("id", LogicalType.BIGINT)
                .column("name", LogicalType.STRING)
                .column("emailAddress", LogicalType.STRING)
                .column("creditCard", LogicalType.STRING)
                .column("city", LogicalType.STRING)
                .column("state", LogicalType.STRING)
                .column("dateTime", MILLIS)
                .column("extra", LogicalType.STRING);
    }

    @SuppressWarnings("unchecked") // made rows come in blocks
    private static SourceRun<Batch, BlockSplit, Collection<BlockSplit>> start(
            TestTable table, int parallelism, int... columns) throws Exception {
        return SourceRun.start(
                (Source<Batch, BlockSplit, Collection<BlockSplit>>)
                        table.source().read(columns),
                new MemoryDisk(),
                parallelism);
    }

    private static List<Row> read(TestTable table, int... columns) throws Exception {
        return TestTable.rows(start(table, 1, columns).toEnd().records());
    }

    private static List<Row> read(TestTable table) throws Exception {
        return read(table, table.all());
    }

    @Test
    void of50Events46AreBids3AuctionsAnd1IsAPerson() throws Exception {
        assertThat(read(bids(50_000), 0)).hasSize(46_000);
        assertThat(read(auctions(50_000), 0)).hasSize(3_000);
        assertThat(read(people(50_000), 0)).hasSize(1_000);
    }

    @Test
    void idsCountUpAndTimesFollowTheRate() throws Exception {
        List<Row> people = read(people(200), 0, 6);
        assertThat(people).extracting(row -> row.getField(0)).containsExactly(1_000L, 1_001L, 1_002L, 1_003L);
        assertThat(people).extracting(row -> row.getField(1)).containsExactly(BASE, BASE + 5, BASE + 10, BASE + 15);
        assertThat(read(auctions(100), 0))
                .extracting(row -> row.getField(0))
                .containsExactly(1_000L, 1_001L, 1_002L, 1_003L, 1_004L, 1_005L);
    }

    @Test
    void halfOfTheBidsAreForTheHotAuctionAndThreeQuartersByTheHotBidder() throws Exception {
        List<Row> bids = read(bids(500_000), 0, 1);
        assertThat(share(bids, 0, id -> id % 100 == 0)).isCloseTo(0.505, offset(0.01));
        assertThat(share(bids, 1, id -> id % 100 == 1)).isCloseTo(0.7525, offset(0.01));
    }

    @Test
    void threeQuartersOfTheAuctionsAreByTheHotSeller() throws Exception {
        assertThat(share(read(auctions(500_000), 7), 0, id -> id % 100 == 0)).isCloseTo(0.7525, offset(0.01));
    }

    private static double share(List<Row> rows, int column, LongPredicate matches) {
        return (double) rows.stream()
                        .filter(row -> matches.test((long) row.getField(column)))
                        .count()
                / rows.size();
    }

    @Test
    void bidsAreForAuctionsInFlightByActivePeople() throws Exception {
        for (Row bid : read(bids(100_000), 0, 1, 5)) {
            long event = ((long) bid.getField(2) - BASE) * 10;
            long auctions = event / 50 * 3 + 3;
            long people = event / 50 + 1;
            assertThat((long) bid.getField(0)).isBetween(1_000 + Math.max(0, auctions - 210), 1_000 + auctions + 20);
            assertThat((long) bid.getField(1)).isBetween(1_000 + Math.max(0, people - 1_100), 1_000 + people + 20);
        }
    }

    @Test
    void pricesAreSpreadEvenlyOverThePowersOfTen() throws Exception {
        Map<Integer, Integer> byDigits = new HashMap<>();
        List<Row> bids = read(bids(100_000), 2);
        bids.forEach(bid -> byDigits.merge(String.valueOf(bid.getField(0)).length(), 1, Integer::sum));
        assertThat(byDigits.keySet()).isSubsetOf(3, 4, 5, 6, 7, 8, 9);
        for (int digits = 3; digits <= 8; digits++) {
            assertThat((double) byDigits.get(digits) / bids.size()).isCloseTo(1 / 6.0, offset(0.02));
        }
    }

    @Test
    void halfOfTheBidsComeThroughOneOfFourChannels() throws Exception {
        List<Row> bids = read(bids(100_000), 3, 4);
        Set<Object> hot = Set.of("Google", "Facebook", "Baidu", "Apple");
        assertThat((double) bids.stream()
                                .filter(bid -> hot.contains(bid.getField(0)))
                                .count()
                        / bids.size())
                .isCloseTo(0.5, offset(0.02));
        Map<Object, Set<Object>> addresses = bids.stream()
                .collect(Collectors.groupingBy(
                        bid -> bid.getField(0), Collectors.mapping(bid -> bid.getField(1), Collectors.toSet())));
        assertThat(addresses.values()).allMatch(set -> set.size() == 1);
        assertThat(addresses.get("Apple").toString())
                .matches("\\[https://www\\.nexmark\\.com/[a-z]{3,4}/[a-z]{3,4}/[a-z]{3,4}/item\\.htm\\?query=1]");
        long withId = addresses.values().stream()
                .filter(set -> set.toString().contains("&channel_id="))
                .count();
        assertThat((double) withId / addresses.size()).isCloseTo(0.9, offset(0.02));
    }

    @Test
    void sizesAreWhatTheyShouldBeOnAverage() throws Exception {
        assertThat(average(read(bids(50_000), 6))).isCloseTo(68, offset(1.0));
        List<Row> auctions = read(auctions(100_000), 1, 2, 9);
        assertThat(average(auctions)).isCloseTo(500 - 48, offset(8.0));
        assertThat(average(read(people(500_000), 1, 2, 3, 4, 5, 7))).isCloseTo(192, offset(4.0));
    }

    private static double average(List<Row> rows) {
        long bytes = 0;
        for (Row row : rows) {
            for (int column = 0; column < row.getArity(); column++) {
                bytes += ((String) row.getField(column)).length();
            }
        }
        return (double) bytes / rows.size();
    }

    @Test
    void auctionsEndAfterTheyBegin() throws Exception {
        for (Row auction : read(auctions(10_000), 3, 4, 5, 6, 8)) {
            assertThat((long) auction.getField(1)).isGreaterThan((long) auction.getField(0));
            assertThat((long) auction.getField(3)).isGreaterThan((long) auction.getField(2));
            assertThat((long) auction.getField(4)).isBetween(10L, 14L);
        }
    }

    @Test
    void aPersonHasAnAddressAndACreditCard() throws Exception {
        Row person = read(people(50)).get(0);
        assertThat(person.getField(2).toString()).matches("[a-z]{3,6}@[a-z]{3,4}\\.com");
        assertThat(person.getField(3).toString()).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
    }

    @Test
    void theTableOfAllEventsHasTheSameInNestedRows() throws Exception {
        LogicalType bid = LogicalType.row(
                List.of("price", "auction", "url"),
                List.of(LogicalType.BIGINT, LogicalType.BIGINT, LogicalType.STRING));
        LogicalType person = LogicalType.row(List.of("name"), List.of(LogicalType.STRING));
        TestTable table = table("event", 100)
                .column("event_type", LogicalType.INT)
                .column("person", person)
                .column("bid", bid);
        List<Row> events = read(table);
        assertThat(events).hasSize(100);
        assertThat(events.get(0).getField(0)).isEqualTo(0);
        assertThat(events.get(1).getField(0)).isEqualTo(1);
        assertThat(events.get(4).getField(0)).isEqualTo(2);
        List<Object> nested = events.stream()
                .map(event -> event.getField(2))
                .filter(row -> row != null)
                .toList();
        assertThat(nested).isEqualTo(read(bids(100), 2, 0, 4));
        assertThat(((Row) events.get(50).getField(1)).getField(0))
                .isEqualTo(read(people(100), 1).get(1).getField(0));
    }

    @Test
    void theSameEventsAreMadeWhateverIsWantedAndHoweverManyMakeThem() throws Exception {
        List<Row> all = read(bids(10_000));
        List<Row> prices = read(bids(10_000), 2);
        for (int i = 0; i < all.size(); i++) {
            assertThat(prices.get(i).getField(0)).isEqualTo(all.get(i).getField(2));
        }
        List<Row> parallel =
                TestTable.rows(start(bids(10_000), 3, bids(1).all()).toEnd().records());
        assertThat(parallel).containsExactlyInAnyOrderElementsOf(all);
        assertThat(read(bids(10_000).with("seed", "1"), 2)).isNotEqualTo(prices);
    }

    @Test
    void aRestoredSourceGoesOnAtAnyParallelism() throws Exception {
        var run = start(bids(20_000), 2, 5, 6);
        for (int i = 0; i < 4; i++) {
            run.pollOnce();
        }
        List<Row> rows = new ArrayList<>(TestTable.rows(run.records()));
        rows.addAll(TestTable.rows(run.restart(3).toEnd().records()));
        assertThat(rows).containsExactlyInAnyOrderElementsOf(read(bids(20_000), 5, 6));
    }

    @Test
    void timesNeverGoBackWithinASubtask() throws Exception {
        var run = start(bids(20_000), 2, 5).toEnd();
        for (int reader = 0; reader < 2; reader++) {
            List<Row> rows = TestTable.rows(run.recordsOf(reader));
            assertThat(rows).isSortedAccordingTo(Comparator.comparing(row -> (Long) row.getField(0)));
        }
    }

    @Test
    void withoutANumberOfEventsThereIsNoEndAndARateCanBeKept() throws Exception {
        TestTable table = bids(0).with("rate.limited", "true")
                .with("first-event.rate", "1000")
                .with("next-event.rate", "1000");
        assertThat(table.source().isBounded()).isFalse();
        var run = start(table, 1, 0).untilIdle();
        int atOnce = TestTable.rows(run.records()).size();
        assertThat(atOnce).isLessThan(100);
        run.timers.advanceBy(1_000);
        assertThat(TestTable.rows(run.untilIdle().records()).size()).isBetween(900, 1_100);
    }

    @Test
    void columnsThatNexmarkDoesNotHaveAreTold() {
        assertThatThrownBy(() ->
                        table("bid", 1).column("prize", LogicalType.BIGINT).source())
                .hasMessage(
                        "Table t: Nexmark has no column 'prize'. Did you mean 'price'? Those that there are: auction, bidder,"
                                + " price, channel, url, dateTime, extra.");
        assertThatThrownBy(() ->
                        table("bid", 1).column("price", LogicalType.STRING).source())
                .hasMessage("Table t: Nexmark's column 'price' is a BIGINT, not a STRING.");
        assertThatThrownBy(() -> TestTable.of("nexmark")
                        .column("price", LogicalType.BIGINT)
                        .source())
                .hasMessageContaining("for flat columns say 'table' = 'bid', 'auction' or 'person'");
    }

    @Test
    void optionsThatCannotBeAreTold() {
        assertThatThrownBy(() -> table("bids", 1).source()).hasMessageContaining("Did you mean 'bid'?");
        assertThatThrownBy(() -> bids(1).with("next-event.rate", "5").source())
                .hasMessageContaining("must be what 'first-event.rate' is");
        assertThatThrownBy(() -> bids(1).with("bid.hot-ratio.auctions", "0").source())
                .hasMessageContaining("must be at least 1, not 0");
        assertThatThrownBy(() -> bids(1).with("bid.avg-size", "1 gb").source())
                .hasMessageContaining("must be at most 4096 bytes");
        assertThatThrownBy(() -> bids(1).with("event.num", "1").warnings())
                .hasMessageContaining("Did you mean 'events.num'?");
    }

    @Test
    void theDistinctPairsOfBidderAndAuctionAreAsManyAsTheStandardGeneratorMakes() throws Exception {
        Set<Row> pairs = new HashSet<>(read(bids(1_000_000), 1, 0));
        assertThat(pairs.size()).isBetween(280_000, 306_000);
    }
}
