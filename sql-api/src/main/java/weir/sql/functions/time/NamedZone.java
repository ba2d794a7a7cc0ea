package weir.sql.functions.time;

import java.util.TimeZone;

/** A time zone by name, 'Europe/Berlin', 'PST' or 'GMT+05:30'; an unknown name is UTC. */
public final class NamedZone {
    private final TimeZone zone;

    private NamedZone(TimeZone zone) {
        this.zone = zone;
    }

    public static NamedZone of(String name) {
        return new NamedZone(TimeZone.getTimeZone(name));
    }

    TimeZone zone() {
        return zone;
    }
}
