package weir.sql.functions.signature;

import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;

/** Names for several types at once; an argument of any of them is taken as it is. */
enum Family {
    ANY {
        @Override
        boolean contains(LogicalType type) {
            return type.kind() != Kind.SYMBOL;
        }
    },
    NUMERIC {
        @Override
        boolean contains(LogicalType type) {
            return type.kind().isNumeric();
        }
    },
    /** Whatever is a single value with an order in SQL. */
    COMPARABLE {
        @Override
        boolean contains(LogicalType type) {
            return type.children().isEmpty()
                    && type.kind() != Kind.NULL
                    && type.kind() != Kind.SYMBOL
                    && !type.kind().isBytes();
        }
    },
    /** DATE and both TIMESTAMPs. */
    DATETIME {
        @Override
        boolean contains(LogicalType type) {
            return type.kind() == Kind.DATE || type.kind().isTimestamp();
        }
    },
    INTERVAL {
        @Override
        boolean contains(LogicalType type) {
            return type.kind().isInterval();
        }
    };

    abstract boolean contains(LogicalType type);

    /** The family of that name, or null. */
    static Family of(String name) {
        for (Family family : values()) {
            if (family.name().equals(name)) {
                return family;
            }
        }
        return null;
    }
}
