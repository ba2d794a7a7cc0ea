package weir.sql.ast;

import java.util.List;
import java.util.stream.Collectors;
import weir.sql.error.Position;

/**
 * A name as it was written, with its catalog and database in front or without.
 *
 * @param parts the parts between the dots, without back-ticks; at least one
 * @param position where it stands
 */
public record Name(List<String> parts, Position position) {
    public Name {
        parts = List.copyOf(parts);
    }

    /** The last part. */
    public String last() {
        return parts.get(parts.size() - 1);
    }

    /** As SQL writes it, each part in back-ticks. */
    @Override
    public String toString() {
        return parts.stream().map(Name::quoted).collect(Collectors.joining("."));
    }

    /** A part of a name in back-ticks. */
    public static String quoted(String part) {
        return "`" + part.replace("`", "``") + "`";
    }
}
