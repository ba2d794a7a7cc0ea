package weir.sql.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.sql.functions.json.JsonWriter;
import weir.sql.kernel.RowFailure;
import weir.sql.table.Field;

/** The row that an operator failed with, as an object of JSON. */
record FailedRow(List<Field> schema, RowFailure failure) {
    @Override
    public String toString() {
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 0; i < schema.size(); i++) {
            Object value = failure.batch().column(i).get(failure.row());
            members.put(schema.get(i).name(), JsonWriter.of(value, schema.get(i).type()));
        }
        return JsonWriter.object(members);
    }
}
