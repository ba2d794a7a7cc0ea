package weir.connectors.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** The elements of a collection, in its order; what {@code fromData} and {@code fromCollection} read. */
public final class CollectionSource<T> extends ElementsSource<T> {
    private static final long serialVersionUID = 1L;

    private final List<T> elements;

    /** Takes the elements that {@code elements} holds now; later changes of it do not matter. */
    public CollectionSource(Collection<T> elements) {
        this.elements = new ArrayList<>(elements);
    }

    @Override
    Iterator<T> iterator() {
        return elements.iterator();
    }
}
