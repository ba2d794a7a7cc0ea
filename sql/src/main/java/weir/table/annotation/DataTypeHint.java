package weir.table.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says the type of SQL where the class in Java does not: how many digits a {@code BigDecimal} has, which fields a {@code Row} has. On
 * parameters and results of a function's methods, on the function's class, and on fields of classes.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
public @interface DataTypeHint {
    /** The type as SQL writes it, such as {@code ROW<word STRING, length INT>}; empty where the class says it. */
    String value() default "";

    /** The class that the function sees values as; {@code void} for that of the parameter or of the type. */
    Class<?> bridgedTo() default void.class;

    /** What a parameter takes instead of values of one type. */
    InputGroup inputGroup() default InputGroup.UNKNOWN;

    /** The digits of decimals that say no others; -1 where those have to say it themselves. */
    int defaultDecimalPrecision() default -1;

    /** The digits behind the point that go with {@link #defaultDecimalPrecision}. */
    int defaultDecimalScale() default -1;
}
