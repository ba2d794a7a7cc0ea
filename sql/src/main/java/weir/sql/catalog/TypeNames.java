package weir.sql.catalog;

import java.util.StringJoiner;
import weir.sql.ast.Name;
import weir.sql.types.LogicalType;

/** Types as SHOW CREATE writes them: without the short names STRING, BYTES and TIMESTAMP_LTZ. */
final class TypeNames {
    private TypeNames() {}

    static String of(LogicalType type) {
        return name(type) + (type.nullable() ? "" : " NOT NULL");
    }

    private static String name(LogicalType type) {
        return switch (type.kind()) {
            case VARCHAR -> "VARCHAR(" + type.precision() + ")";
            case VARBINARY -> "VARBINARY(" + type.precision() + ")";
            case TIMESTAMP_LTZ -> "TIMESTAMP(" + type.precision() + ") WITH LOCAL TIME ZONE";
            case ARRAY, MULTISET -> type.kind() + "<" + of(type.element()) + ">";
            case MAP -> "MAP<" + of(type.key()) + ", " + of(type.value()) + ">";
            case ROW -> row(type);
            default -> type.nullable(true).toString();
        };
    }

    private static String row(LogicalType type) {
        StringJoiner text = new StringJoiner(", ", "ROW<", ">");
        for (int field = 0; field < type.names().size(); field++) {
            text.add(Name.quoted(type.names().get(field)) + " "
                    + of(type.children().get(field)));
        }
        return text.toString();
    }
}
