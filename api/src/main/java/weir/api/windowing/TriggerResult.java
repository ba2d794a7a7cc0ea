package weir.api.windowing;

/** What a trigger wants done with its window. */
public enum TriggerResult {
    /** Nothing. */
    CONTINUE(false, false),
    /** Emit the window's result and empty the window. */
    FIRE_AND_PURGE(true, true),
    /** Emit the window's result and keep its contents. */
    FIRE(true, false),
    /** Empty the window without a result. */
    PURGE(false, true);

    private final boolean fire;
    private final boolean purge;

    TriggerResult(boolean fire, boolean purge) {
        this.fire = fire;
        this.purge = purge;
    }

    public boolean isFire() {
        return fire;
    }

    public boolean isPurge() {
        return purge;
    }
}
