package weir.sql.catalog;

import java.util.Optional;
import weir.sql.types.LogicalType;

/**
 * A column of a table or view.
 *
 * @param type the type, that of a computed column worked out
 * @param origin where its values come from
 */
public record CatalogColumn(String name, LogicalType type, Origin origin, Optional<String> comment) {
    /** Where the values of a column come from. */
    public sealed interface Origin {}

    /** The connector reads and writes it. */
    public record Physical() implements Origin {}

    /** An expression gives it. */
    public record Computed(Formula formula) implements Origin {}

    /**
     * The connector knows it about each row.
     *
     * @param key the connector's name for it
     * @param virtual whether it is read only
     */
    public record Metadata(String key, boolean virtual) implements Origin {}

    /** A column without comment that the connector reads and writes. */
    public static CatalogColumn physical(String name, LogicalType type) {
        return new CatalogColumn(name, type, new Physical(), Optional.empty());
    }

    public boolean isPhysical() {
        return origin instanceof Physical;
    }

    /** Whether INSERT gives it a value. */
    public boolean isWritten() {
        return isPhysical() || origin instanceof Metadata metadata && !metadata.virtual();
    }

    /** The same column under another name. */
    public CatalogColumn renamed(String other) {
        return new CatalogColumn(other, type, origin, comment);
    }

    /** The same column of another type. */
    public CatalogColumn retyped(LogicalType other) {
        return new CatalogColumn(name, other, origin, comment);
    }
}
