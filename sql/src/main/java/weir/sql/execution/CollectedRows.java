package weir.sql.execution;

import java.util.List;
import weir.api.CloseableIterator;
import weir.base.WeirException;
import weir.batch.Batch;
import weir.datastream.ColumnStreams;
import weir.datastream.JobClient;
import weir.sql.late.LateReport;
import weir.sql.session.ResultRows;
import weir.sql.table.Field;
import weir.types.Row;
import weir.types.RowKind;

/** The rows of a query while its job runs, taken out of the batches in which they come. */
final class CollectedRows implements ResultRows, StartedJob {
    private final List<Field> schema;
    private final boolean updating;
    private final CloseableIterator<Object> batches;
    private final JobClient client;
    private Batch batch;
    private int next;

    CollectedRows(List<Field> schema, boolean updating, CloseableIterator<Object> batches, JobClient client) {
        this.schema = schema;
        this.updating = updating;
        this.batches = batches;
        this.client = client;
    }

    @Override
    public List<Field> schema() {
        return schema;
    }

    @Override
    public boolean updating() {
        return updating;
    }

    @Override
    public JobClient client() {
        return client;
    }

    @Override
    public Row next() {
        while (batch == null || next == batch.size()) {
            if (!batches.hasNext()) {
                return null;
            }
            batch = (Batch) batches.next();
            next = 0;
        }
        Row row = new Row(RowKind.fromByteValue(batch.kind(next)), schema.size());
        for (int column = 0; column < schema.size(); column++) {
            row.setField(column, batch.column(column).get(next));
        }
        next++;
        return row;
    }

    @Override
    public void close() {
        try {
            batches.close();
        } catch (Exception e) {
            throw new WeirException("The query could not be ended: " + e.getMessage(), e);
        }
    }

    @Override
    public List<LateReport> lateRows() {
        return LateReport.of(ColumnStreams.readings(client));
    }
}
