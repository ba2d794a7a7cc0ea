package weir.sql.connectors.nexmark;

import java.io.Serializable;
import weir.sql.connectors.generated.Chance;

/**
 * What the options of a table say about the market.
 *
 * @param chance what decides
 * @param baseMillis the time of the first event, in milliseconds since 1970
 * @param eventsPerSecond how many events happen in a second of their own time
 * @param people how many of {@link #cycle()} events are new people, which come first
 * @param auctions how many are new auctions, which come then
 * @param bids how many are bids
 * @param hotAuctions of so many bids, all but one are for the auction that is hot
 * @param hotBidders of so many bids, all but one are by the person who is hot
 * @param hotSellers of so many auctions, all but one are by the seller who is hot
 * @param personBytes the size of a person, on average
 * @param auctionBytes the size of an auction, on average
 * @param bidBytes the size of a bid without its channel and address, on average
 */
record MarketSettings(
        Chance chance,
        long baseMillis,
        long eventsPerSecond,
        int people,
        int auctions,
        int bids,
        int hotAuctions,
        int hotBidders,
        int hotSellers,
        int personBytes,
        int auctionBytes,
        int bidBytes)
        implements Serializable {
    /** After so many events, the kinds of events repeat. */
    int cycle() {
        return people + auctions + bids;
    }
}
