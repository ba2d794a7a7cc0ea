package weir.sql.runtime;

import java.time.ZoneId;
import java.time.ZoneOffset;
import weir.base.Platform;
import weir.base.RandomSource;
import weir.sql.codegen.Library;
import weir.sql.codegen.LibraryCalls;
import weir.sql.functions.FunctionContext;
import weir.sql.functions.FunctionRegistry;
import weir.sql.functions.aggregate.AggregateRegistry;

/** What functions know of a session at the beginning of time, in UTC. */
final class FixedContext implements FunctionContext {
    /** All functions that there are. */
    static Library library() {
        ClassLoader classes = FixedContext.class.getClassLoader();
        return new LibraryCalls(
                FunctionRegistry.load(classes),
                AggregateRegistry.load(classes),
                new FixedContext(),
                weir.sql.user.FunctionFinder.NONE);
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public long nowMillis() {
        return 0;
    }

    @Override
    public long rowMillis() {
        return 0;
    }

    @Override
    public RandomSource random() {
        return Platform.system().random("test");
    }

    @Override
    public String database() {
        return "default_database";
    }
}
