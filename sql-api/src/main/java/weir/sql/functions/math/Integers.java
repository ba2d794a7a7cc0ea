package weir.sql.functions.math;

import weir.sql.types.LogicalType;

/** Integers of the narrow types. */
final class Integers {
    private Integers() {}

    /** What is left of a number in so few bits. */
    static int wrap(long number, LogicalType type) {
        return switch (type.kind()) {
            case TINYINT -> (byte) number;
            case SMALLINT -> (short) number;
            default -> (int) number;
        };
    }
}
