package weir.sql.functions;

import java.util.List;
import weir.sql.types.LogicalType;

/** Where a parameter of a function's Java method gets its value from. */
public sealed interface CallPart {
    /** The class of the method's parameter. */
    Class<?> type();

    /** The query's {@link FunctionContext}. */
    record Context() implements CallPart {
        @Override
        public Class<?> type() {
            return FunctionContext.class;
        }
    }

    /**
     * An argument of the call.
     *
     * @param index which, from 0
     * @param nullable whether NULL is passed, as null, instead of making the result NULL
     */
    record Argument(int index, Class<?> type, boolean nullable) implements CallPart {}

    /**
     * What the parameter's class makes of an argument by its static method {@code of}: once for each task where the argument is
     * a literal, else for every row. Such objects belong to one task; some remember what was before.
     */
    record Prepared(int index, Class<?> type, boolean nullable) implements CallPart {}

    /**
     * All arguments from one on, as an array.
     *
     * @param from the first of them; there may be none
     * @param element the class of the array's elements
     * @param nullable whether NULLs are passed, as null, instead of making the result NULL
     */
    record Rest(int from, Class<?> element, boolean nullable) implements CallPart {
        @Override
        public Class<?> type() {
            return element.arrayType();
        }
    }

    /** A value that stands in the signature or was a word of the call: a number, String, boolean, constant of an enum, or null. */
    record Constant(Object value, Class<?> type) implements CallPart {}

    /** The types of all arguments from one on, as an array. */
    record TypeConstants(List<LogicalType> values) implements CallPart {
        @Override
        public Class<?> type() {
            return LogicalType[].class;
        }
    }

    /** A type, of an argument or of the result. */
    record TypeConstant(LogicalType value) implements CallPart {
        @Override
        public Class<?> type() {
            return LogicalType.class;
        }
    }
}
