package weir.cli.sql.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import weir.base.Disk;
import weir.cli.sql.show.FinalRows;
import weir.cli.sql.show.JsonRow;
import weir.sql.session.ResultRows;
import weir.types.Row;

/** The final rows of a query in a file, a JSON object a line, points in time in UTC. */
final class ResultFile {
    private final Disk disk;
    private final String path;

    ResultFile(Disk disk, String path) {
        this.disk = disk;
        this.path = path;
    }

    void write(ResultRows rows) throws IOException {
        JsonRow json = new JsonRow(ZoneOffset.UTC);
        StringBuilder lines = new StringBuilder();
        if (rows.updating()) {
            FinalRows last = new FinalRows(rows.schema(), json);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                last.apply(row);
            }
            last.forEach(row -> lines.append(json.line(row, rows.schema())).append('\n'));
        } else {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                lines.append(json.line(row, rows.schema())).append('\n');
            }
        }
        disk.delete(path);
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        try (Disk.Writer writer = disk.create(path)) {
            writer.write(bytes, 0, bytes.length);
        }
    }
}
