package weir.simulation.fault;

/** Says what goes wrong when. */
public interface Schedule {
    /** Nothing goes wrong. */
    Schedule NOTHING = (point, number) -> Fault.NONE;

    /**
     * What happens at a point: one of its faults, or NONE.
     *
     * @param number how many points have been passed before, in all of the simulation
     */
    Fault next(Point point, long number);

    /** True once nothing will go wrong any more. */
    default boolean isOver() {
        return true;
    }
}
