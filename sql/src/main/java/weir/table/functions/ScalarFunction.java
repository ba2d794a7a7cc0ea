package weir.table.functions;

/**
 * A function of the values of one row. It has one or more public methods {@code eval}, whose parameters and results say the types;
 * {@link weir.table.annotation.FunctionHint} says what they cannot. A parameter of a primitive type is never given NULL: the result is
 * NULL then.
 */
public abstract class ScalarFunction extends UserDefinedFunction {
    private static final long serialVersionUID = 1L;
}
