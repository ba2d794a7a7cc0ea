package weir.bench.sql;

import java.util.Optional;
import weir.batch.Batch;
import weir.batch.BytesColumn;
import weir.bench.Program;
import weir.bench.Tally;

/** Queries as somebody would write them for one purpose, without an engine. */
final class NexmarkLoops {
    private final Laps bids = new Laps(Kind.BID);
    private final Tally tally = new Tally();

    /** The loop of a query that has one. */
    static Optional<Program> of(Nexmark query) {
        return switch (query) {
            case NEXMARK_Q0 -> Optional.of(events -> new NexmarkLoops().bids(events, 1));
            case NEXMARK_Q1 -> Optional.of(events -> new NexmarkLoops().bids(events, 908));
            case NEXMARK_Q2 -> Optional.of(events -> new NexmarkLoops().someAuctions(events));
            case NEXMARK_Q6 -> Optional.of(events -> new SellersLoop().run(events));
            default -> Optional.empty();
        };
    }

    /** Every bid; its price times a number. */
    private void bids(long events, long factor) {
        bids.forEach(events, (block, lap) -> bids(block, lap, factor));
        tally.publish();
    }

    private void bids(Batch block, long lap, long factor) {
        long[] auctions = bids.values(block, "auction");
        long[] bidders = bids.values(block, "bidder");
        long[] prices = bids.values(block, "price");
        long[] times = bids.values(block, "dateTime");
        BytesColumn extras = (BytesColumn) block.column(bids.index("extra"));
        long auction = bids.growth("auction", lap);
        long bidder = bids.growth("bidder", lap);
        long time = bids.growth("dateTime", lap);
        for (int row = 0; row < block.size(); row++) {
            long hash = RowHash.and(RowHash.START, auctions[row] + auction);
            hash = RowHash.and(hash, bidders[row] + bidder);
            hash = RowHash.and(hash, prices[row] * factor);
            hash = RowHash.and(hash, times[row] + time);
            hash = RowHash.and(hash, RowHash.ofText(extras.bytes(), extras.start(row), extras.end(row)));
            tally.change(1, hash);
        }
    }

    private void someAuctions(long events) {
        bids.forEach(events, (block, lap) -> {
            long[] auctions = bids.values(block, "auction");
            long[] prices = bids.values(block, "price");
            long growth = bids.growth("auction", lap);
            for (int row = 0; row < block.size(); row++) {
                if ((auctions[row] + growth) % 123 == 0) {
                    tally.change(1, RowHash.and(RowHash.and(RowHash.START, auctions[row] + growth), prices[row]));
                }
            }
        });
        tally.publish();
    }
}
