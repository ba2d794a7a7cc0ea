package weir.engine;

import java.lang.invoke.MethodHandles;
import weir.base.RandomSource;
import weir.job.Edge;
import weir.job.Exchange;
import weir.job.Vertex;
import weir.spi.Specialized;

/** Finds the way for the rows of an edge: which tasks are connected at all, and which one a row goes to. */
final class Routers {
    private Routers() {}

    /**
     * What a router has to know of its edge.
     *
     * @param sender the index of the sending task
     * @param maxParallelism the key groups of the target
     */
    record Way(String edge, int sender, int maxParallelism, RandomSource random) {}

    /** True if task {@code sender} of {@code senders} has a channel to task {@code target} of {@code targets}. */
    static boolean connected(Exchange exchange, int sender, int senders, int target, int targets) {
        if (exchange instanceof Exchange.Forward) {
            return sender == target;
        } else if (exchange instanceof Exchange.Rescale) {
            return senders <= targets ? target * senders / targets == sender : sender * targets / senders == target;
        }
        return true;
    }

    /**
     * True if barriers may overtake rows on such an edge: only where any task could have got any row, so that rows can be
     * given to others after a restore. A broadcast row is for all, and they must not see it at different moments.
     */
    static boolean isOvertakable(Edge edge, Vertex target) {
        Exchange exchange = edge.exchange();
        boolean toAnyTask = exchange instanceof Exchange.Hash
                || exchange instanceof Exchange.Rebalance
                || exchange instanceof Exchange.Shuffle;
        return toAnyTask && !target.factory().sharesTime();
    }

    /** Makes the router for the outlets of one sender, those to connected tasks only. */
    static Router of(Exchange exchange, Outlet[] outlets, Copier copier, Way way) throws Exception {
        if (outlets.length == 1 && !(exchange instanceof Exchange.Custom)) {
            return Specialized.create(MethodHandles.lookup(), SingleRouter.class, outlets, copier);
        } else if (exchange instanceof Exchange.Hash hash) {
            return Specialized.create(
                    MethodHandles.lookup(), HashRouter.class, outlets, copier, hash.key(), way.maxParallelism());
        } else if (exchange instanceof Exchange.HashColumns hash) {
            return new ColumnHashRouter(outlets, copier, hash.columns(), way.maxParallelism());
        } else if (exchange instanceof Exchange.Rebalance || exchange instanceof Exchange.Rescale) {
            return new RoundRobinRouter(outlets, copier, way.sender());
        } else if (exchange instanceof Exchange.Broadcast) {
            return new BroadcastRouter(outlets, copier);
        }
        return new TargetRouter(outlets, copier, target(exchange, way), way.edge());
    }

    private static Exchange.TargetFunction target(Exchange exchange, Way way) {
        if (exchange instanceof Exchange.Custom custom) {
            return custom.target();
        } else if (exchange instanceof Exchange.Global) {
            return (row, targets) -> 0;
        }
        RandomSource random = way.random();
        return (row, targets) -> random.nextInt(targets);
    }
}
