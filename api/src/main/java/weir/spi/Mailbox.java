package weir.spi;

/** Lets other threads hand work to a task; safe to call from any thread. */
@FunctionalInterface
public interface Mailbox {
    /** Has {@code action} run in the task's thread, between two rows. */
    void execute(Action action);

    /** Work for the task. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }
}
