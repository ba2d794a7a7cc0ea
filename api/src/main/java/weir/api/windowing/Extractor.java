package weir.api.windowing;

import java.io.Serializable;

/** Takes out of a record what a delta function compares. */
@FunctionalInterface
public interface Extractor<FROM, TO> extends Serializable {
    TO extract(FROM in);
}
