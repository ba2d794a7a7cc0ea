package weir.sql.ast;

import java.util.Locale;

/** What a catalog holds, and catalogs themselves. */
public enum ObjectKind {
    TABLE,
    VIEW,
    DATABASE,
    CATALOG,
    FUNCTION;

    /** The word in sentences: {@code table}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
