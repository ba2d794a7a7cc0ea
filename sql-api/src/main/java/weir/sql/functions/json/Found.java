package weir.sql.functions.json;

import java.util.List;
import java.util.Map;

/**
 * What stood at the end of a path.
 *
 * @param value the value, null where there is none or JSON's null
 * @param mistake why nothing could be found, or null
 */
record Found(Object value, String mistake) {
    static Found value(Object value) {
        return new Found(value, null);
    }

    static Found mistake(String mistake) {
        return new Found(null, mistake);
    }

    boolean isMistake() {
        return mistake != null;
    }

    static boolean isScalar(Object value) {
        return !(value instanceof Map) && !(value instanceof List);
    }
}
