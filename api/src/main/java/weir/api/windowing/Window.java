package weir.api.windowing;

/** A finite group of records of one key. Two windows of one kind are the same group when they are equal. */
public abstract class Window {
    /** The last timestamp, in milliseconds, that belongs to this window: its results carry it, inclusive. */
    public abstract long maxTimestamp();
}
