package weir.bench.sql;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import weir.batch.Batch;
import weir.bench.Tally;

/**
 * The sixth query as a loop: keeps the winning bid of each auction in arrays, for identifiers of auctions follow each other, and
 * averages at the end.
 */
final class SellersLoop {
    /** The average is over so many auctions. */
    private static final int AUCTIONS = 11;

    private static final long NONE = -1;

    private final Laps auctions = new Laps(Kind.AUCTION);
    private final Laps bids = new Laps(Kind.BID);
    private long first = NONE;
    private int size;
    private long[] opened = new long[1_024];
    private long[] expires = new long[1_024];
    private long[] sellers = new long[1_024];
    private long[] prices = new long[1_024];
    private long[] times = new long[1_024];

    /** Which bid of all is the winner's, so that bids of one millisecond keep their order. */
    private long[] bidNumbers = new long[1_024];

    private long bid;

    void run(long events) {
        long laps = (events + Ring.EVENTS - 1) / Ring.EVENTS;
        auctions.forEachOf(0, events, this::open);
        for (long lap = 0; lap < laps; lap++) {
            if (lap + 1 < laps) {
                auctions.forEachOf(lap + 1, events, this::open);
            }
            bids.forEachOf(lap, events, this::bid);
        }
        average();
    }

    private void open(Batch block, long lap) {
        long[] ids = auctions.values(block, "id");
        for (int row = 0; row < block.size(); row++) {
            first = first == NONE ? ids[row] : first;
            int at = (int) (ids[row] + auctions.growth("id", lap) - first);
            if (at >= opened.length) {
                grow();
            }
            size = at + 1;
            opened[at] = auctions.values(block, "dateTime")[row] + auctions.growth("dateTime", lap);
            expires[at] = auctions.values(block, "expires")[row] + auctions.growth("expires", lap);
            sellers[at] = auctions.values(block, "seller")[row] + auctions.growth("seller", lap);
            prices[at] = NONE;
        }
    }

    private void grow() {
        int length = opened.length * 2;
        opened = Arrays.copyOf(opened, length);
        expires = Arrays.copyOf(expires, length);
        sellers = Arrays.copyOf(sellers, length);
        prices = Arrays.copyOf(prices, length);
        times = Arrays.copyOf(times, length);
        bidNumbers = Arrays.copyOf(bidNumbers, length);
    }

    private void bid(Batch block, long lap) {
        long[] wanted = bids.values(block, "auction");
        long[] offered = bids.values(block, "price");
        long[] when = bids.values(block, "dateTime");
        long growth = bids.growth("auction", lap) - first;
        long later = bids.growth("dateTime", lap);
        for (int row = 0; row < block.size(); row++, bid++) {
            long at = wanted[row] + growth;
            long time = when[row] + later;
            if (at >= 0
                    && at < size
                    && offered[row] > prices[(int) at]
                    && time >= opened[(int) at]
                    && time <= expires[(int) at]) {
                prices[(int) at] = offered[row];
                times[(int) at] = time;
                bidNumbers[(int) at] = bid;
            }
        }
    }

    private void average() {
        Integer[] winners = IntStream.range(0, size)
                .filter(at -> prices[at] != NONE)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(at -> sellers[at])
                        .thenComparingLong(at -> times[at])
                        .thenComparingLong(at -> prices[at]))
                .toArray(Integer[]::new);
        Tally tally = new Tally();
        long sum = 0;
        int from = 0;
        for (int i = 0; i < winners.length; i++) {
            if (sellers[winners[i]] != sellers[winners[from]]) {
                sum = 0;
                from = i;
            }
            sum += prices[winners[i]];
            if (i - from == AUCTIONS) {
                sum -= prices[winners[from++]];
            }
            long average = sum / (i - from + 1);
            tally.change(1, RowHash.and(RowHash.and(RowHash.START, sellers[winners[i]]), average));
        }
        tally.publish();
    }
}
