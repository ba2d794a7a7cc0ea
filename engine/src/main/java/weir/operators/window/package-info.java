/**
 * What runs windows.
 *
 * <p>{@link weir.operators.window.WindowOperators} takes what a program says, as {@link
 * weir.operators.window.WindowSettings} and functions, and chooses among three operators that give the same results:
 *
 * <ul>
 *   <li>{@code WindowOperator} does everything: any assigner, trigger and evictor, allowed lateness, windows that merge.
 *       Contents and trigger state lie in the {@link weir.state.KeyedState} by window, and every window has timers.
 *   <li>{@code SlicedWindowOperator} does windows on a {@link weir.api.windowing.WindowGrid} that fire once, at their
 *       end, with a reduce or aggregate function. A row is added to one {@code Pane}; keys have no timers.
 *   <li>{@code SessionWindowOperator} does event-time sessions of one gap, likewise.
 * </ul>
 *
 * <p><b>Panes.</b> A {@code Pane} is a table of all keys for one stretch of time: {@code Keys} numbers them densely, {@code
 * Cells} holds their accumulators by number, as a {@code Fold} says. Tumbling windows are panes ({@code WholeWindows}).
 * Overlapping windows share panes that are slices ({@code SharedSlices}), and a {@code RunningWindow} combines these with a
 * constant number of merges per key and slide. A slice that it takes in has its keys looked up once, in a {@code
 * KeyDirectory} that lives on; from then on all work on it goes through arrays. The price is that slices are combined in the order of time, not of
 * arrival, which shows for functions that depend on the order of rows that come in disorder; and that a user's {@code
 * merge} has to work, which {@code MergeTrial} tries on the first row. Where it does not, every row is added to every
 * window.
 *
 * <p><b>Memory is waited for in blocks.</b> Rows of a pane that is larger than the caches wait in {@code SlicedRows} until
 * there are 64, whose keys and cells are then looked at together. Only watermarks make results and only snapshots look
 * at cells, and both have waiting rows added first, so nobody can tell.
 *
 * <p><b>Who may change what.</b> User functions may change and return their arguments. So whatever is still needed is
 * copied before a function gets it, except where its class never changes; a {@code Fold} states for each of its methods
 * what stays as it is.
 *
 * <p><b>Time.</b> A row is late for a window when the watermark before it has reached the window's last timestamp plus the
 * allowed lateness; it is dropped and counted only if it is late for all its windows. The watermark is part of the
 * snapshot, so a row that was late stays late after a restore.
 */
package weir.operators.window;
