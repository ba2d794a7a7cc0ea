package weir.api;

import java.util.Iterator;

/** An iterator and what is closed with it. */
record ClosingIterator<T>(Iterator<T> iterator, AutoCloseable resource) implements CloseableIterator<T> {
    @Override
    public boolean hasNext() {
        return iterator.hasNext();
    }

    @Override
    public T next() {
        return iterator.next();
    }

    @Override
    public void close() throws Exception {
        resource.close();
    }
}
