package weir.cli.sql.script;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import weir.base.Platform;
import weir.base.WeirException;
import weir.cli.command.ExitCode;
import weir.cli.run.Deadline;
import weir.cli.terminal.Terminal;
import weir.sql.ast.Inspection;
import weir.sql.ast.Query;
import weir.sql.ast.Statement;
import weir.sql.error.SqlErrorText;
import weir.sql.error.SqlException;
import weir.sql.parser.Parsed;
import weir.sql.parser.Part;
import weir.sql.parser.Script;
import weir.sql.parser.SqlText;
import weir.sql.session.Outcome;
import weir.sql.session.QueryRunner;
import weir.sql.session.ResultRows;
import weir.sql.session.RunningJob;
import weir.sql.session.SqlSession;

/** A session, and how what comes of its statements is shown. */
public final class Conversation implements AutoCloseable {
    private final Platform platform;
    private final Terminal usual;
    private final SqlSession session;
    private final Cancelling cancelling = new Cancelling();
    private final List<RunningJob> jobs = new ArrayList<>();
    private final Deadline deadline;
    private final LateNotes late;
    private SqlSettings settings;
    private Terminal terminal;
    private OutputFile output;
    private OutputFile log;
    private boolean detached;
    private boolean outputOnce;
    private int queries;
    private Screen screen =
            (rows, query) -> new Showing(settings(), zone(), terminal().out()).show(rows);

    /** Where rows appear. */
    @FunctionalInterface
    public interface Screen {
        /** Shows rows until there are no more; {@code query} tells rows that may come for ever from those of SHOW. */
        void show(ResultRows rows, boolean query);
    }

    /** Begins a session with settings such as those of -D. */
    public Conversation(Platform platform, Terminal terminal, SqlSettings settings, Map<String, String> initial) {
        this(platform, terminal, settings, new SqlSession(maker(), initial));
    }

    Conversation(Platform platform, Terminal terminal, SqlSettings settings, SqlSession session) {
        this.platform = platform;
        this.usual = terminal;
        this.terminal = terminal;
        this.settings = settings;
        this.session = session;
        this.late = new LateNotes(terminal, settings.talk().quiet());
        this.deadline = new Deadline(settings.timeoutMillis(), platform.clock(), platform.threads(), this::cancel);
        if (settings.timeoutMillis() > 0) {
            platform.threads().start("sql-timeout", deadline);
        }
    }

    private static QueryRunner.Maker maker() {
        return ServiceLoader.load(QueryRunner.Maker.class)
                .findFirst()
                .orElseThrow(() -> new WeirException(
                        "Nothing in this installation runs queries: the jar weir-sql is missing. Build Weir again."));
    }

    public SqlSession session() {
        return session;
    }

    public Terminal terminal() {
        return terminal;
    }

    public SqlSettings settings() {
        return settings;
    }

    /** Shows results in another way from now on. */
    public void settings(SqlSettings others) {
        settings = others;
    }

    /** Has rows appear elsewhere from now on. */
    public void screen(Screen other) {
        screen = other;
    }

    /** Has results written to a file, a new one: the next result only, or all from now on; null for the screen again. */
    public void output(String path, boolean once) throws IOException {
        if (output != null) {
            output.close();
        }
        output = path == null ? null : new OutputFile(platform.disk(), path);
        outputOnce = once;
    }

    /** Has statements, and what is said of them, written to a file too, a new one; null for no more. */
    public void log(String path) throws IOException {
        if (log != null) {
            log.close();
        }
        log = path == null ? null : new OutputFile(platform.disk(), path);
        terminal = log == null ? usual : usual.said(new Tee(usual.err(), log.stream()));
    }

    /** The jobs that INSERTs have started and nobody has waited for. */
    public List<RunningJob> jobs() {
        return jobs;
    }

    /** What is told of rows that came too late. */
    public LateNotes late() {
        return late;
    }

    /** Ends the query or the wait that is going on now. */
    public void cancel() {
        cancelling.cancel();
    }

    /** Runs statements and shows results; returns an exit code. */
    public int run(Source source) {
        int worst = ExitCode.OK;
        for (Part part : Script.parts(source.script())) {
            int code = run(part, source);
            boolean goesOn = code == ExitCode.FAILED && settings.talk().persistent() && !cancelling.wasCancelled();
            if (code != ExitCode.OK && !goesOn) {
                return code;
            }
            worst = Math.max(worst, code);
        }
        return worst;
    }

    /** Runs statements and shows nothing but failures. */
    public int runSilently(Source source) {
        SqlSettings usual = settings;
        settings = settings.limit(0);
        int code = run(source);
        settings = usual;
        return code;
    }

    /** As {@link #run(Source)}, without waiting for INSERTs. */
    public int runDetached(Source source) {
        detached = true;
        try {
            return run(source);
        } finally {
            detached = false;
        }
    }

    private int run(Part part, Source source) {
        try {
            if (log != null) {
                log.stream().println(part.text().strip() + ";");
            }
            Parsed parsed = SqlText.parse(part);
            show(session.execute(parsed), parsed.statement());
            return ended();
        } catch (SqlException wrong) {
            terminal.error(SqlErrorText.of(wrong, source.script(), source.name()));
        } catch (WeirException failure) {
            terminal.error(failure.getMessage());
            trace(failure);
        } catch (IOException failure) {
            terminal.error("The result can't be written: " + failure.getMessage());
        } catch (RuntimeException mistake) {
            terminal.error("This statement met a mistake in Weir itself; please report it. --stacktrace shows where.");
            trace(mistake);
        }
        return deadline.isOver() ? ExitCode.TIMED_OUT : ExitCode.FAILED;
    }

    /** Waits for a job that runs, until it ends or somebody wants to cancel the wait; the job then runs on. */
    public void attach(RunningJob job) {
        Attachment attachment = new Attachment(job);
        cancelling.begin(attachment::leave);
        terminal.note("Waiting for " + job.name() + ". Ctrl-C leaves it running.");
        boolean over = true;
        try {
            over = attachment.await(platform.threads());
        } finally {
            cancelling.end();
            if (over) {
                jobs.remove(job);
            }
        }
        if (cancelling.wasCancelled()) {
            terminal.note(job.name() + " runs on. .attach waits for it again, .cancel ends it.");
        }
    }

    private void trace(Throwable failure) {
        if (settings.talk().stacktrace()) {
            failure.printStackTrace(terminal.err());
        }
    }

    private int ended() {
        if (deadline.isOver()) {
            terminal.note("The time given with --timeout is over.");
            return ExitCode.TIMED_OUT;
        }
        return cancelling.wasCancelled() ? ExitCode.FAILED : ExitCode.OK;
    }

    private void show(Outcome outcome, Statement statement) throws IOException {
        if (outcome instanceof Outcome.Rows rows) {
            show(rows.rows(), statement);
        } else if (outcome instanceof Outcome.Started started) {
            await(started.job());
        } else if (terminal.watched() && !settings.talk().quiet()) {
            terminal.note(((Outcome.Done) outcome).message());
        }
    }

    private void show(ResultRows rows, Statement statement) throws IOException {
        cancelling.begin(rows::close);
        try (rows) {
            boolean counted = statement instanceof Query || statement instanceof Inspection;
            if (settings.results() != null && counted) {
                queries++;
                new ResultFile(platform.disk(), settings.results() + "/result-" + queries + ".jsonl").write(rows);
            } else if (output != null) {
                write(rows);
            } else {
                screen.show(rows, statement instanceof Query);
            }
            if (statement instanceof Query) {
                late.follow(rows::lateRows);
                late.tell(zone());
            }
        } finally {
            cancelling.end();
        }
    }

    private void write(ResultRows rows) throws IOException {
        try {
            new Showing(settings, zone(), output.stream()).show(rows);
            output.check();
        } finally {
            if (outputOnce) {
                output(null, false);
            }
        }
    }

    private void await(RunningJob job) {
        jobs.add(job);
        late.follow(job::lateRows);
        if (job.bounded() && !detached) {
            awaitNow(job);
        }
    }

    private void awaitNow(RunningJob job) {
        cancelling.begin(job::cancel);
        late.follow(job::lateRows);
        try {
            job.await();
            late.tell(zone());
        } finally {
            cancelling.end();
            jobs.remove(job);
        }
    }

    /** Waits for the jobs that run on. */
    public int awaitJobs() {
        try {
            while (!jobs.isEmpty()) {
                awaitNow(jobs.get(0));
            }
            return ended();
        } catch (WeirException failure) {
            terminal.error(failure.getMessage());
            return deadline.isOver() ? ExitCode.TIMED_OUT : ExitCode.FAILED;
        }
    }

    /** The zone in which clocks show TIMESTAMP_LTZ. */
    public ZoneId zone() {
        String name =
                session.world().settings().effective("table.local-time-zone").orElse("default");
        try {
            return name.equals("default") ? ZoneId.systemDefault() : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new WeirException("'" + name + "' is no time zone. Write one as Europe/Berlin or UTC.", e);
        }
    }

    @Override
    public void close() {
        deadline.meet();
        if (output != null) {
            output.close();
        }
        if (log != null) {
            log.close();
        }
        jobs.forEach(RunningJob::cancel);
    }
}
