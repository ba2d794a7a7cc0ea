package weir.sql.execution;

import java.time.DateTimeException;
import java.time.ZoneId;
import weir.base.Platform;
import weir.base.RandomSource;
import weir.base.WeirException;
import weir.sql.functions.FunctionContext;
import weir.sql.session.SessionWorld;

/** What functions learn of the session, as it was when the statement began. */
final class SessionContext implements FunctionContext {
    private final Platform platform = Platform.system();
    private final ZoneId zone;
    private final RandomSource random = platform.random("sql");
    private final String database;

    SessionContext(SessionWorld world) {
        this.zone = zone(world.settings().effective("table.local-time-zone").orElse("default"));
        this.database = world.catalogs().currentDatabase();
    }

    private static ZoneId zone(String name) {
        try {
            return name.equals("default")
                    ? ZoneId.systemDefault().normalized()
                    : ZoneId.of(name).normalized();
        } catch (DateTimeException e) {
            throw new WeirException("'table.local-time-zone' cannot be '" + name
                    + "': that is no time zone. Write one such as Europe/Berlin, UTC or GMT+08:00.");
        }
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public long nowMillis() {
        return platform.clock().currentTimeMillis();
    }

    @Override
    public long rowMillis() {
        return platform.clock().currentTimeMillis();
    }

    @Override
    public RandomSource random() {
        return random;
    }

    @Override
    public String database() {
        return database;
    }
}
