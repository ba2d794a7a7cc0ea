package weir.sql.functions.math;

import weir.sql.functions.FunctionContext;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.functions.Volatility;

/** Numbers by chance. With a seed they are those of Flink, from the first row on in every task. */
@Topic("Numbers")
public final class RandomFunctions {
    private static final int UUID_VERSION = 0x4000;
    private static final long UUID_VARIANT = 0x8000_0000_0000_0000L;

    private RandomFunctions() {}

    @SqlFunction(
            signature = "RAND() -> DOUBLE",
            syntax = "RAND([seed])",
            doc =
                    "A number from 0 (inclusive) to 1 (exclusive); with a seed, the same ones in the same order every time.",
            example = "RAND()",
            volatility = Volatility.PER_ROW)
    public static double rand(FunctionContext context) {
        return context.random().nextDouble();
    }

    @SqlFunction(signature = "RAND(seed INT) -> DOUBLE")
    public static double rand(SeededRandom random) {
        return random.nextDouble();
    }

    @SqlFunction(
            signature = "RAND_INTEGER(bound INT) -> INT",
            syntax = "RAND_INTEGER([seed, ]bound)",
            doc =
                    "A whole number from 0 (inclusive) to the bound (exclusive); with a seed, the same ones in the same order every"
                            + " time.",
            example = "RAND_INTEGER(6)",
            volatility = Volatility.PER_ROW)
    public static int randInteger(FunctionContext context, int bound) {
        return context.random().nextInt(bound);
    }

    @SqlFunction(signature = "RAND_INTEGER(seed INT, bound INT) -> INT")
    public static int randInteger(SeededRandom random, int bound) {
        return random.nextInt(bound);
    }

    @SqlFunction(
            signature = "UUID() -> CHAR(36) NOT NULL",
            doc = "An identifier that nobody else has, of version 4 of RFC 9562.",
            example = "UUID()",
            volatility = Volatility.PER_ROW)
    public static String uuid(FunctionContext context) {
        long high = context.random().nextLong() & ~0xF000L | UUID_VERSION;
        long low = context.random().nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | UUID_VARIANT;
        return new java.util.UUID(high, low).toString();
    }
}
