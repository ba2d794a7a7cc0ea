package weir.cli.sql.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jline.terminal.Terminal;
import weir.base.Platform;
import weir.base.Threads;
import weir.base.WeirException;
import weir.cli.sql.script.Conversation;
import weir.cli.sql.script.Showing;
import weir.cli.sql.script.SqlSettings;
import weir.cli.sql.show.FinalRows;
import weir.cli.sql.show.JsonRow;
import weir.cli.sql.show.Layout;
import weir.cli.sql.show.RowPrinter;
import weir.sql.session.ResultRows;
import weir.types.Row;

/**
 * Results while they change: the rows as they are now, drawn over and over in the same place, or every change below the last one.
 * A result that is complete soon is simply printed.
 */
final class LiveScreen {
    private static final long FRAME_NANOS = 250_000_000;
    /** Lines of the window that are not rows: rules, heads, the count and the prompt. */
    private static final int FRAME_LINES = 8;

    private final Conversation conversation;
    private final Platform platform;
    private final Terminal terminal;

    LiveScreen(Conversation conversation, Platform platform, Terminal terminal) {
        this.conversation = conversation;
        this.platform = platform;
        this.terminal = terminal;
    }

    void show(ResultRows rows, boolean query) {
        SqlSettings settings = conversation.settings();
        boolean live = query && settings.layout() == Layout.BOX && !settings.changelog();
        if (live) {
            new Live(rows).show();
        } else {
            new Showing(settings, conversation.zone(), conversation.terminal().out()).show(rows);
        }
    }

    /** One result: a thread of its own gathers rows while this one draws. */
    private final class Live {
        private final ResultRows rows;
        private final FinalRows now;
        private final long limit = conversation.settings().limit();
        private RuntimeException failure;
        private boolean over;
        private int drawn;

        Live(ResultRows rows) {
            this.rows = rows;
            this.now = new FinalRows(rows.schema(), new JsonRow(conversation.zone()));
        }

        void show() {
            Threads.Handle gatherer = platform.threads().start("sql-rows", this::gather);
            long next = platform.clock().nanoTime() + FRAME_NANOS;
            while (!ended(gatherer)) {
                if (platform.clock().nanoTime() >= next) {
                    draw(terminal.getSize().getRows() - FRAME_LINES);
                    next += FRAME_NANOS;
                }
            }
            draw(Integer.MAX_VALUE);
            if (failure != null) {
                throw failure;
            }
        }

        private boolean ended(Threads.Handle gatherer) {
            try {
                return gatherer.join(20);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                rows.close();
                return true;
            }
        }

        private void gather() {
            try {
                for (Row row = rows.next(); row != null && !isFull(); row = rows.next()) {
                    synchronized (this) {
                        now.apply(row);
                    }
                }
            } catch (WeirException told) {
                failure = told;
            } finally {
                rows.close();
            }
        }

        private synchronized boolean isFull() {
            over = over || !rows.updating() && now.size() >= limit;
            return over;
        }

        private synchronized void draw(int most) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (PrintStream text = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
                RowPrinter printer =
                        conversation.settings().style().printer(rows.schema(), false, conversation.zone(), text);
                Deque<Row> last = new ArrayDeque<>();
                now.forEach(row -> {
                    last.add(row);
                    if (last.size() > Math.min(most, limit)) {
                        last.poll();
                    }
                });
                last.forEach(printer::row);
                printer.end();
            }
            String picture = bytes.toString(StandardCharsets.UTF_8);
            String back = drawn == 0 ? "" : "\033[" + drawn + "A\033[J";
            terminal.writer().print(back + picture);
            terminal.writer().flush();
            drawn = (int) picture.lines().count();
        }
    }
}
