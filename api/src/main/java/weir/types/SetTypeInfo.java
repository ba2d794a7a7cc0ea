package weir.types;

import java.util.Set;

/** Sets of elements of one type. */
public final class SetTypeInfo<E> extends CollectionTypeInfo<E, Set<E>> {
    private static final long serialVersionUID = 1L;

    public SetTypeInfo(TypeInformation<E> elements) {
        super(Set.class, elements);
    }
}
