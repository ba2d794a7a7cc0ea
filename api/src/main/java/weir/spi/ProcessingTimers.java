package weir.spi;

/** Calls back at a time of the clock, in the thread of the task and between two rows. */
public interface ProcessingTimers {
    long currentTimeMillis();

    /** Asks for a call once the clock has reached {@code timeMillis}. */
    void schedule(long timeMillis, Callback callback);

    /** What is called. */
    @FunctionalInterface
    interface Callback {
        void onProcessingTime(long timeMillis) throws Exception;
    }
}
