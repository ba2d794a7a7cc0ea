package weir.engine;

import weir.base.WeirException;
import weir.job.Exchange;

/** Rows to the task that a function of the row chooses. */
final class TargetRouter extends Router {
    private final Exchange.TargetFunction target;
    private final String edge;

    TargetRouter(Outlet[] outlets, Copier copier, Exchange.TargetFunction target, String edge) {
        super(outlets, copier);
        this.target = target;
        this.edge = edge;
    }

    @Override
    public void onRow(Object row, long time) throws Exception {
        int chosen = target.target(row, outlets.length);
        if (chosen < 0 || chosen >= outlets.length) {
            throw new WeirException("The partitioner of " + edge + " chose task " + chosen + " for record " + row
                    + "; it must choose from 0 to " + (outlets.length - 1) + ".");
        }
        outlets[chosen].row(owned(row), time, watermark);
    }
}
