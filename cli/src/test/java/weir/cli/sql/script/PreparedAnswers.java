package weir.cli.sql.script;

import java.util.ArrayList;
import java.util.List;
import weir.base.WeirException;
import weir.sql.ast.Query;
import weir.sql.ast.Work;
import weir.sql.catalog.CatalogColumn;
import weir.sql.catalog.Formula;
import weir.sql.session.FixedRows;
import weir.sql.session.QueryRunner;
import weir.sql.session.ResultRows;
import weir.sql.session.RunningJob;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.types.Row;
import weir.types.RowKind;

/** Answers every query with two rows, or, where it says UNION, with a changelog; fails where it says FAIL. */
final class PreparedAnswers implements QueryRunner {
    private static final List<Field> SCHEMA = List.of(new Field("a", LogicalType.INT));

    final List<String> awaited = new ArrayList<>();

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
        return query.text().contains("UNION")
                ? new Changing(List.of(Row.of(1), Row.ofKind(RowKind.DELETE, 1), Row.of(7)))
                : new FixedRows(SCHEMA, List.of(Row.of(1), Row.of(2)));
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
