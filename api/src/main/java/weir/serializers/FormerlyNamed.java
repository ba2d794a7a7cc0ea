package weir.serializers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names that a field, a record's component, an enum's constant or a class had in earlier versions of the program, so that state
 * written then is found again. A class is named in full, as {@code com.shop.Orders$Line}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface FormerlyNamed {
    String[] value();
}
