package weir.serializers;

import java.lang.reflect.AnnotatedElement;
import java.util.List;

/** Reads {@link FormerlyNamed}. */
final class FormerNames {
    private FormerNames() {}

    static List<String> of(AnnotatedElement element) {
        FormerlyNamed names = element.getAnnotation(FormerlyNamed.class);
        return names == null ? List.of() : List.of(names.value());
    }

    /** True where values of {@code type} may have been written under {@code name}. */
    static boolean fits(Class<?> type, String name) {
        return type.getName().equals(name) || of(type).contains(name);
    }
}
