package weir.api.time;

/** Wall-clock time and timers of one task. */
public interface ProcessingTimeService {
    /** Milliseconds since the epoch. */
    long getCurrentProcessingTime();

    /**
     * Calls {@code callback} on the task's own thread once the clock has reached {@code timestamp}, in milliseconds
     * since the epoch; soon, if it has already. Timers that are still waiting when the task ends never fire.
     */
    void registerTimer(long timestamp, ProcessingTimeCallback callback);

    /** What a timer calls. */
    @FunctionalInterface
    interface ProcessingTimeCallback {
        /** {@code time} is what the timer was registered for; the clock may be past it. */
        void onProcessingTime(long time) throws Exception;
    }
}
