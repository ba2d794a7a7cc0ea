package weir.sql.functions.aggregate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a function of many rows. It stands on a public static method that gives an {@link Aggregate} for an {@link
 * AggregateCall}, or on a constant of an enum where the operators know what to do. Several with one name are one function; the
 * one with a doc describes it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD})
public @interface SqlAggregate {
    /** The call and its result, see {@link weir.sql.functions.signature}. */
    String[] signature();

    /** What it does, in a sentence or two. */
    String doc() default "";

    /** A call that shows it, over the rows of {@link #rows}. */
    String example() default "";

    /** The values of a column {@code x}, and of {@code y} behind a colon, that the example is about. */
    String[] rows() default {};

    /** What the example gives, as a literal. */
    String result() default "";

    /** How SQL writes the call where that is not name and brackets. */
    String syntax() default "";

    /** Other names. */
    String[] aliases() default {};
}
