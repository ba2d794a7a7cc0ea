package weir.serializers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the serializer of a class, which needs a constructor without parameters. Not inherited by subclasses. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SerializedBy {
    Class<? extends TypeSerializer<?>> value();
}
