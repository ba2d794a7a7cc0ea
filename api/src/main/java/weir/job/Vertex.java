package weir.job;

import weir.spi.OperatorFactory;

/**
 * One operator of a job.
 *
 * @param id unique in its job, ascending in the order of creation
 * @param name what plans and messages call it
 * @param uid the identity its state is found again by; null for one derived from structure and name
 * @param parallelism how many tasks run it
 * @param maxParallelism how many key groups its state is cut into
 * @param chaining whether it may be fused with its neighbours
 * @param slotSharingGroup tasks of different groups never share a worker
 * @param factory makes the operator of each task
 */
public record Vertex(
        int id,
        String name,
        String uid,
        int parallelism,
        int maxParallelism,
        Chaining chaining,
        String slotSharingGroup,
        OperatorFactory<?> factory) {
    /** Whether an operator may be fused with its neighbours. */
    public enum Chaining {
        ALWAYS,
        /** It may start a chain but not continue one. */
        HEAD,
        NEVER
    }
}
