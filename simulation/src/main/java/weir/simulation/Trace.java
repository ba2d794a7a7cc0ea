package weir.simulation;

import java.util.Map;
import weir.simulation.fault.Fault;
import weir.simulation.fault.Point;

/**
 * What a run came to; two runs of one seed have equal traces.
 *
 * @param events turns that were given
 * @param hash a fingerprint of every event
 * @param points where a fault could have landed
 * @param landed how many faults did, by where and what
 */
public record Trace(long seed, long events, long hash, long points, Work work, Map<Point, Map<Fault, Integer>> landed) {
    /**
     * What the job got done.
     *
     * @param lives processes that it took
     * @param attempts starts of the job in them
     * @param checkpoints completed
     * @param restores functions that were given state back
     * @param rows committed
     */
    public record Work(long lives, long attempts, long checkpoints, long restores, long rows) {
        Work plus(Work other) {
            return new Work(
                    lives + other.lives,
                    attempts + other.attempts,
                    checkpoints + other.checkpoints,
                    restores + other.restores,
                    rows + other.rows);
        }
    }
}
