package weir.table.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which types a function takes and gives, for one method or, on the class, for all of them. Where there are several hints, each is
 * a way to call the function.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(FunctionHints.class)
public @interface FunctionHint {
    /** The arguments; nothing given leaves it to the method's parameters. */
    DataTypeHint[] input() default {@DataTypeHint(inputGroup = InputGroup.UNKNOWN)};

    /** Whether the last argument may come any number of times. */
    boolean isVarArgs() default false;

    /** The result; nothing given leaves it to the method. */
    DataTypeHint output() default @DataTypeHint;

    /** What an aggregate gathers in; nothing given leaves it to the class. */
    DataTypeHint accumulator() default @DataTypeHint;
}
