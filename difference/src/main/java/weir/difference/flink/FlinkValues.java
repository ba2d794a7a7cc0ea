package weir.difference.flink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.types.Row;
import weir.difference.engine.CellText;

/** Flink's values as {@link CellText} takes them. */
final class FlinkValues {
    private FlinkValues() {}

    static String text(Row row) {
        return CellText.of(fields(row));
    }

    private static List<Object> fields(Row row) {
        List<Object> fields = new ArrayList<>();
        for (int at = 0; at < row.getArity(); at++) {
            fields.add(value(row.getField(at)));
        }
        return fields;
    }

    private static Object value(Object value) {
        if (value instanceof Row row) {
            return fields(row);
        } else if (value instanceof Object[] array) {
            return new ArrayList<>(Arrays.stream(array).map(FlinkValues::value).toList());
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            map.forEach((key, content) -> plain.put(value(key), value(content)));
            return plain;
        }
        return value;
    }
}
