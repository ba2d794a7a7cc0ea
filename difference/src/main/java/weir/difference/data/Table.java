package weir.difference.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * A table and its rows.
 *
 * @param rows a text of JSON for each column; null for NULL
 * @param time what the table says of its event time
 * @param keyed whether the first column is a primary key, and rows of one key are versions of each other
 */
public record Table(String name, List<Column> columns, List<List<String>> rows, Time time, boolean keyed) {
    /** A column. */
    public record Column(String name, ColumnType type) {}

    /**
     * The event time of a table.
     *
     * @param column the name of the column; empty for none
     * @param delaySeconds how far the watermark stays behind
     * @param late whether rows come after the watermark has passed them
     */
    public record Time(String column, int delaySeconds, boolean late) {
        static final Time NONE = new Time("", 0, false);

        public boolean exists() {
            return !column.isEmpty();
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The statement that makes the table known; the rows are in a file of JSON in {@code folder}. */
    public String create(String folder) {
        StringJoiner lines = new StringJoiner(",\n  ", "CREATE TABLE " + name + " (\n  ", "\n)");
        columns.forEach(column -> lines.add(column.name() + " " + column.type().sql()));
        if (time.exists()) {
            lines.add("WATERMARK FOR " + time.column() + " AS " + time.column() + " - INTERVAL '" + time.delaySeconds()
                    + "' SECOND");
        }
        if (keyed) {
            lines.add("PRIMARY KEY (" + columns.get(0).name() + ") NOT ENFORCED");
        }
        return lines + " WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = 'file://" + folder + "/" + name
                + ".json')";
    }

    /** Writes the rows. */
    public void write(Path folder) {
        try {
            Files.write(folder.resolve(name + ".json"), lines(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows as lines of JSON. */
    public List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        StringJoiner line = new StringJoiner(", ", "{", "}");
        for (int at = 0; at < columns.size(); at++) {
            line.add("\"" + columns.get(at).name() + "\": " + row.get(at));
        }
        return line.toString();
    }

    /** The same table with less in it: bold steps first. */
    public Stream<Table> smaller() {
        return Stream.concat(fewerRows(), fewerColumns());
    }

    private Stream<Table> fewerRows() {
        Stream<Integer> sizes = Stream.iterate(rows.size(), size -> size > 0, size -> size / 2);
        return sizes.flatMap(size -> Stream.iterate(0, from -> from < rows.size(), from -> from + size)
                .map(from -> without(from, Math.min(rows.size(), from + size))));
    }

    private Table without(int from, int to) {
        List<List<String>> others = new ArrayList<>(rows.subList(0, from));
        others.addAll(rows.subList(to, rows.size()));
        return new Table(name, columns, others, time, keyed);
    }

    private Stream<Table> fewerColumns() {
        return Stream.iterate(0, at -> at < columns.size(), at -> at + 1)
                .filter(at -> columns.size() > 1
                        && !(keyed && at == 0)
                        && !columns.get(at).name().equals(time.column()))
                .map(at -> new Table(
                        name,
                        less(columns, at),
                        rows.stream().map(row -> less(row, at)).toList(),
                        time,
                        keyed));
    }

    private static <T> List<T> less(List<T> all, int at) {
        List<T> others = new ArrayList<>(all);
        others.remove(at);
        return others;
    }
}
