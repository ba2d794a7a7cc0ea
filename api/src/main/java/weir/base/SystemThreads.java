package weir.base;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Real threads. */
public final class SystemThreads implements Threads {
    private final Set<String> exitNames = ConcurrentHashMap.newKeySet();

    @Override
    public Handle start(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
        return new ThreadHandle(thread);
    }

    @Override
    public void parkNanos(long nanos) {
        LockSupport.parkNanos(nanos);
    }

    @Override
    public boolean atExit(String name, Runnable body) {
        try {
            if (exitNames.add(name)) {
                Runtime.getRuntime().addShutdownHook(new Thread(body, name));
            }
            return true;
        } catch (IllegalStateException ending) {
            return false;
        }
    }

    private record ThreadHandle(Thread thread) implements Handle {
        @Override
        public void wake() {
            LockSupport.unpark(thread);
        }

        @Override
        public void interrupt() {
            thread.interrupt();
        }

        @Override
        public boolean join(long millis) throws InterruptedException {
            thread.join(millis);
            return !thread.isAlive();
        }

        @Override
        public StackTraceElement[] stackTrace() {
            return thread.getStackTrace();
        }
    }
}
