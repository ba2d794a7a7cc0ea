package weir.sql.session;

import java.util.List;
import weir.sql.ast.Query;
import weir.sql.ast.Work;
import weir.sql.catalog.TypeOracle;
import weir.sql.table.Field;

/** Plans and runs what a session is asked; the session itself only knows what names mean. */
public interface QueryRunner extends TypeOracle {
    /** What jobs are called whose rows are shown. */
    String QUERY_JOB = "collect";

    /** Checks a query and gives the columns of its result, without running it. */
    List<Field> schemaOf(Query query);

    /** Runs a query. */
    ResultRows query(Query query);

    /** Runs INSERTs as one job. */
    RunningJob insert(List<Work.Insert> inserts);

    /** Says how a query, an INSERT or a set of them would be run. */
    String explain(Work.Explain explain);

    /** Makes the runner of a session; found by the service loader. */
    interface Maker {
        QueryRunner make(SessionWorld world);
    }
}
