package weir.sql.functions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a public static method a function of SQL. Methods whose signatures have the same name are one function; the one with
 * a {@link #doc} describes it.
 *
 * <p>A method is called when none of its arguments is NULL, with values as {@link weir.sql.types.LogicalType} has them and
 * primitives where there are some; an argument annotated {@link Nullable} comes as an object or null. A result of null is
 * NULL. Besides arguments a method may ask for a {@link FunctionContext} and for types ({@link TypeOf}). A parameter of any
 * other class is made from the argument by that class's public static method {@code of}, once for each task where the argument is a literal.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SqlFunction {
    /** The call and its result, such as {@code LPAD(text STRING, length INT, pad STRING) -> STRING}; see {@link weir.sql.functions.signature}. */
    String[] signature();

    /** What it does, in a sentence or two. */
    String doc() default "";

    /** A call that shows it. */
    String example() default "";

    /** What the example gives, as a literal. */
    String result() default "";

    /** How SQL writes the call where that is not name and brackets. */
    String syntax() default "";

    /** Other names. */
    String[] aliases() default {};

    /** When the same arguments may give another result. */
    Volatility volatility() default Volatility.FIXED;
}
