package weir.api.time;

/**
 * What a function asks for the time and for timers.
 *
 * <p>Times are milliseconds since 1970-01-01T00:00Z. A timer belongs to the current key; setting it twice for the
 * same time and key fires it once. Timers exist on keyed streams only; elsewhere the setting methods throw an
 * {@link IllegalStateException} that says so.
 */
public interface TimerService {
    long currentProcessingTime();

    /** The latest watermark, {@link Long#MIN_VALUE} before the first. */
    long currentWatermark();

    /** Asks for a call once the clock of the machine reaches {@code time}. */
    void registerProcessingTimeTimer(long time);

    /** Asks for a call once the watermark reaches {@code time}; a time already passed fires at the next watermark. */
    void registerEventTimeTimer(long time);

    /** Forgets the timer of the current key at {@code time}; nothing happens where there is none. */
    void deleteProcessingTimeTimer(long time);

    /** Forgets the timer of the current key at {@code time}; nothing happens where there is none. */
    void deleteEventTimeTimer(long time);
}
