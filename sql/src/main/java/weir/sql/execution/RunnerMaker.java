package weir.sql.execution;

import weir.sql.session.QueryRunner;
import weir.sql.session.SessionWorld;

/** Makes the runner of a session; found by the service loader. */
public final class RunnerMaker implements QueryRunner.Maker {
    @Override
    public QueryRunner make(SessionWorld world) {
        return new Runner(world, new OwnEnvironments(world.settings()), RunnerMaker.class.getClassLoader());
    }
}
