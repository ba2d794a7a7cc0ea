package weir.cli.sql.script;

import java.util.ArrayList;
import java.util.List;
import weir.base.WeirException;
import weir.sql.ast.Query;
import weir.sql.ast.Work;
import weir.sql.catalog.CatalogColumn;
import weir.sql.catalog.Formula;
import weir.sql.late.LateReport;
import weir.sql.session.FixedRows;
import weir.sql.session.QueryRunner;
import weir.sql.session.ResultRows;
import weir.sql.session.RunningJob;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.types.Row;
import weir.types.RowKind;

/** Answers every query with two rows, or, where it says UNION, with a changelog; fails where it says FAIL; has late rows where it says LATE. */
final class PreparedAnswers implements QueryRunner {
    private static final List<Field> SCHEMA = List.of(new Field("a", LogicalType.INT));

    final List<String> awaited = new ArrayList<>();
    List<LateReport> late = List.of();

    @Override
    public LogicalType typeOf(Formula formula, List<CatalogColumn> columns) {
        return LogicalType.INT;
    }

    @Override
    public List<Field> schemaOf(Query query) {
        return SCHEMA;
    }

    @Override
    public ResultRows query(Query query) {
        if (query.text().contains("FAIL")) {
            throw new WeirException("The query failed at run time.");
        }
        if (query.text().contains("LATE")) {
            return new Late(late);
        }
        return query.text().contains("UNION")
                ? new Changing(List.of(Row.of(1), Row.ofKind(RowKind.DELETE, 1), Row.of(7)))
                : new FixedRows(SCHEMA, List.of(Row.of(1), Row.of(2)));
    }

    private static final class Late implements ResultRows {
        private final FixedRows rows = new FixedRows(SCHEMA, List.of());
        private final List<LateReport> late;

        Late(List<LateReport> late) {
            this.late = late;
        }

        @Override
        public List<Field> schema() {
            return SCHEMA;
        }

        @Override
        public boolean updating() {
            return false;
        }

        @Override
        public Row next() {
            return rows.next();
        }

        @Override
        public void close() {
            rows.close();
        }

        @Override
        public List<LateReport> lateRows() {
            return late;
        }
    }

    private static final class Changing implements ResultRows {
        private final FixedRows rows;

        Changing(List<Row> rows) {
            this.rows = new FixedRows(SCHEMA, rows);
        }

        @Override
        public List<Field> schema() {
            return SCHEMA;
        }

        @Override
        public boolean updating() {
            return true;
        }

        @Override
        public Row next() {
            return rows.next();
        }

        @Override
        public void close() {
            rows.close();
        }
    }

    @Override
    public RunningJob insert(List<Work.Insert> inserts) {
        String target = inserts.get(0).target().table().last();
        return new RunningJob() {
            @Override
            public String name() {
                return target;
            }

            @Override
            public boolean bounded() {
                return !target.equals("endless");
            }

            @Override
            public void await() {
                awaited.add(target);
            }

            @Override
            public void cancel() {
                awaited.add("cancelled " + target);
            }
        };
    }

    @Override
    public String explain(Work.Explain explain) {
        return "a plan";
    }
}
