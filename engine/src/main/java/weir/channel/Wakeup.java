package weir.channel;

/** Ends a wait: called after a message was put in, or room was made. */
@FunctionalInterface
public interface Wakeup {
    void wake();
}
