package weir.sql.connectors.nexmark;

import weir.sql.connectors.generated.Chance;

/** Kinds and times of events, and who and what there is at an event. Events have numbers from 0. */
final class Market {
    static final int PERSON = 0;
    static final int AUCTION = 1;
    static final int BID = 2;

    private static final long FIRST_AUCTION_ID = 1_000;
    private static final long FIRST_PERSON_ID = 1_000;

    /** One of so many auctions, and of so many people, is hot for a while. */
    private static final int HOT_EVERY = 100;

    /** Bids go to one of the last auctions or to one of the next few. */
    private static final int AUCTIONS_IN_FLIGHT = 100;

    private static final int ACTIVE_PEOPLE = 1_000;
    private static final int LEAD = 10;
    private static final double MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_MILLI = 1_000;

    private final MarketSettings settings;
    private final int cycle;
    private final double microsPerEvent;

    Market(MarketSettings settings) {
        this.settings = settings;
        cycle = settings.cycle();
        microsPerEvent = MICROS_PER_SECOND / settings.eventsPerSecond();
    }

    MarketSettings settings() {
        return settings;
    }

    int kind(long event) {
        int place = (int) (event % cycle);
        if (place < settings.people()) {
            return PERSON;
        }
        return place < settings.people() + settings.auctions() ? AUCTION : BID;
    }

    /** When an event happens, in milliseconds since 1970. */
    long time(long event) {
        return settings.baseMillis() + (long) (event * microsPerEvent) / MICROS_PER_MILLI;
    }

    /** How long it takes, in milliseconds, until as many auctions as are in flight have been opened after an event. */
    long horizonMillis(long event) {
        long events = (long) AUCTIONS_IN_FLIGHT * cycle / Math.max(1, settings.auctions());
        return time(event + events) - time(event);
    }

    /** How many people, less one, there are at an event, itself included. */
    private long lastPerson(long event) {
        long round = event / cycle;
        int place = (int) (event % cycle);
        return round * settings.people() + Math.min(place, settings.people() - 1);
    }

    /** How many auctions, less one, there are at an event, itself included. */
    private long lastAuction(long event) {
        long round = event / cycle;
        int place = (int) (event % cycle) - settings.people();
        return place < 0
                ? round * settings.auctions() - 1
                : round * settings.auctions() + Math.min(place, settings.auctions() - 1);
    }

    long personId(long event) {
        return FIRST_PERSON_ID + lastPerson(event);
    }

    long auctionId(long event) {
        return FIRST_AUCTION_ID + lastAuction(event);
    }

    /** The auction that a bid is for; half of the bits decide whether it is the hot one. */
    long auctionOfBid(long event, long bits) {
        long last = lastAuction(event);
        if (Chance.pick(bits, settings.hotAuctions()) > 0) {
            return FIRST_AUCTION_ID + Math.max(0, last) / HOT_EVERY * HOT_EVERY;
        }
        long first = Math.max(0, last - AUCTIONS_IN_FLIGHT);
        return FIRST_AUCTION_ID + first + Chance.pick(bits << Integer.SIZE, (int) (last - first) + 1 + LEAD);
    }

    /** Who makes a bid: never somebody who is a hot seller. */
    long bidder(long event, long bits) {
        return Chance.pick(bits, settings.hotBidders()) > 0
                ? FIRST_PERSON_ID + lastPerson(event) / HOT_EVERY * HOT_EVERY + 1
                : activePerson(event, bits);
    }

    long seller(long event, long bits) {
        return Chance.pick(bits, settings.hotSellers()) > 0
                ? FIRST_PERSON_ID + lastPerson(event) / HOT_EVERY * HOT_EVERY
                : activePerson(event, bits);
    }

    private long activePerson(long event, long bits) {
        long people = lastPerson(event) + 1;
        int active = (int) Math.min(people, ACTIVE_PEOPLE);
        return FIRST_PERSON_ID + people - active + Chance.pick(bits << Integer.SIZE, active + LEAD);
    }
}
