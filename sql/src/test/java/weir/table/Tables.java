package weir.table;

import java.util.ArrayList;
import java.util.List;
import weir.api.CloseableIterator;
import weir.datastream.DataStream;
import weir.datastream.StreamExecutionEnvironment;
import weir.types.Row;

/** Runs programs with tables, in one task, and gathers what they give. */
final class Tables {
    final StreamExecutionEnvironment program = StreamExecutionEnvironment.getExecutionEnvironment();
    final StreamTableEnvironment tables = StreamTableEnvironment.create(program.setParallelism(1));

    /** The rows of a query, as text, in the order in which they come. */
    List<String> rows(String query) throws Exception {
        return texts(tables.executeSql(query).collect());
    }

    /** What a stream of the program carries. */
    <T> List<String> records(DataStream<T> stream) throws Exception {
        return texts(stream.executeAndCollect());
    }

    private static <T> List<String> texts(CloseableIterator<T> values) throws Exception {
        List<String> texts = new ArrayList<>();
        try (values) {
            values.forEachRemaining(value -> texts.add(String.valueOf(value)));
        }
        return texts;
    }

    static Row row(Object... values) {
        return Row.of(values);
    }
}
