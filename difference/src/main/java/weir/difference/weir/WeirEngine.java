package weir.difference.weir;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import weir.base.WeirException;
import weir.difference.engine.Answer;
import weir.difference.engine.Engine;
import weir.difference.engine.EngineServer;
import weir.difference.engine.FinalRows;
import weir.difference.engine.Mode;
import weir.sql.parser.Part;
import weir.sql.parser.Script;
import weir.sql.parser.SqlText;
import weir.sql.session.Outcome;
import weir.sql.session.QueryRunner;
import weir.sql.session.ResultRows;
import weir.sql.session.SqlSession;
import weir.types.Row;
import weir.types.RowKind;

/** Weir with its default settings, as the command {@code weir sql} runs it. */
public final class WeirEngine implements Engine {
    private final QueryRunner.Maker runners;

    private final Map<String, String> settings;

    private WeirEngine(QueryRunner.Maker runners, Mode mode) {
        this.runners = runners;
        this.settings = Map.of("table.local-time-zone", "UTC", "execution.runtime-mode", mode.option());
    }

    public static void main(String[] arguments) throws Exception {
        EngineServer.serve(new WeirEngine(
                ServiceLoader.load(QueryRunner.Maker.class).findFirst().orElseThrow(), Mode.of(arguments)));
    }

    @Override
    public Answer answer(List<String> statements) {
        Answer.Phase phase = Answer.Phase.PLAN;
        try {
            SqlSession session = new SqlSession(runners, settings);
            for (String statement : statements.subList(0, statements.size() - 1)) {
                execute(session, statement);
            }
            Outcome.Rows outcome = (Outcome.Rows) execute(session, statements.get(statements.size() - 1));
            phase = Answer.Phase.RUN;
            return rows(outcome.rows());
        } catch (WeirException failure) {
            return new Answer.Failure(WeirFailures.phase(failure, phase), WeirFailures.message(failure));
        } catch (RuntimeException | StackOverflowError | AssertionError mistake) {
            return new Answer.Failure(Answer.Phase.CRASH, WeirFailures.message(mistake));
        }
    }

    private static Outcome execute(SqlSession session, String statement) {
        Part part = Script.parts(statement).get(0);
        return session.execute(SqlText.parse(part));
    }

    private static Answer rows(ResultRows changes) {
        List<String> types = changes.schema().stream()
                .map(field -> field.type().nullable(true).toString())
                .toList();
        FinalRows rows = new FinalRows();
        try (changes) {
            for (Row change = changes.next(); change != null; change = changes.next()) {
                boolean comes = change.getKind() == RowKind.INSERT || change.getKind() == RowKind.UPDATE_AFTER;
                rows.apply(comes, WeirValues.text(change, changes.schema()));
            }
        }
        return new Answer.Rows(types, rows.rows());
    }
}
