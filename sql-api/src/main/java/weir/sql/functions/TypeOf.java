package weir.sql.functions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a parameter of class {@link weir.sql.types.LogicalType}: is given a type instead of an argument; an array is given the
 * types of all arguments that a repeated one takes.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface TypeOf {
    /** Stands for the type of the result. */
    String RESULT = "result";

    /** The name of an argument in the signature, or {@link #RESULT}. */
    String value();
}
