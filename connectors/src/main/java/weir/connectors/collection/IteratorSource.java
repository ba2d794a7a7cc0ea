package weir.connectors.collection;

import java.util.Iterator;

/** What an iterator returns, asked for as the job goes. An iterator can be read once, so a source of it runs once. */
public final class IteratorSource<T> extends ElementsSource<T> {
    private static final long serialVersionUID = 1L;

    private final Iterator<T> iterator;

    public IteratorSource(Iterator<T> iterator) {
        this.iterator = iterator;
    }

    @Override
    Iterator<T> iterator() {
        return iterator;
    }
}
