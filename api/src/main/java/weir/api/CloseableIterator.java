package weir.api;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** An iterator that holds something to give back, such as a running job; close it, also before its end. */
public interface CloseableIterator<T> extends Iterator<T>, AutoCloseable {
    static <T> CloseableIterator<T> empty() {
        return adapterForIterator(Collections.emptyIterator());
    }

    /** Wraps an iterator that has nothing to close. */
    static <T> CloseableIterator<T> adapterForIterator(Iterator<T> iterator) {
        return adapterForIterator(iterator, () -> {});
    }

    /** Wraps an iterator and what is closed with it. */
    static <T> CloseableIterator<T> adapterForIterator(Iterator<T> iterator, AutoCloseable resource) {
        return new ClosingIterator<>(iterator, resource);
    }

    /** Iterates over a list; elements that were not taken are handed to {@code closeNotConsumed}. */
    static <T> CloseableIterator<T> fromList(List<T> list, Consumer<T> closeNotConsumed) {
        Iterator<T> iterator = list.iterator();
        return adapterForIterator(iterator, () -> iterator.forEachRemaining(closeNotConsumed));
    }
}
