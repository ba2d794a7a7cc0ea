package weir.types;

import java.util.List;

/** Lists of elements of one type. */
public final class ListTypeInfo<E> extends CollectionTypeInfo<E, List<E>> {
    private static final long serialVersionUID = 1L;

    public ListTypeInfo(TypeInformation<E> elements) {
        super(List.class, elements);
    }

    public ListTypeInfo(Class<E> elementType) {
        this(of(elementType));
    }
}
