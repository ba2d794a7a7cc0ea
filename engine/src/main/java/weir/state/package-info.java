/**
 * The state of a task: what its functions remember, by key and for the task as a whole.
 *
 * <p><b>Dense.</b> {@link weir.state.KeyIndex} gives each key a <em>slot</em>, a small number, looked up once per record.
 * All states of the key lie in columns at that slot: bare longs where the values fit into one, found
 * out from the first value, objects otherwise; in pages of 4096 rows. So an access is an array access, going over all
 * keys is going over arrays, and growing re-hashes only the small index. A long key with a long value takes 24 bytes.
 *
 * <p><b>Two dimensions.</b> {@link weir.state.KeyedState} holds one table whose rows are the keys, and one whose rows are
 * pairs of a key and a <em>namespace</em>, which is a window or whatever else divides a key's state.
 *
 * <p><b>Keys leave by themselves.</b> A key is examined when the task turns to another one after clearing something; with
 * no state, no timer and no namespace left, its slot is free for the next key.
 *
 * <p><b>More than fits.</b> With a {@link weir.spi.RowStore} the tables hold the rows in use. The others have neither slot nor
 * columns, but bytes in the store ({@code ColdRows}); they come back when their key does.
 *
 * <p><b>Time to live.</b> States whose descriptor asks for it keep a time beside each value, list element or map entry.
 * What is expired goes when somebody looks at it, and by a clean-up that examines a few rows with every access.
 *
 * <p><b>Timers.</b> {@link weir.state.TimerQueue} keeps one bucket for each distinct timestamp. A million keys waiting for
 * the end of one window are one entry in the order of time, and four bytes and one bit each.
 *
 * <p><b>State without a key.</b> {@link weir.state.OperatorState} holds the lists and broadcast maps of a task.
 *
 * <p><b>Snapshots.</b> Each of the three writes itself to a stream and takes itself up again, before or after functions
 * have asked for their states: what nobody has asked for yet stays in its bytes. Reading takes a test of which keys are
 * wanted, so one snapshot can be divided among more tasks, and several be united in one.
 * Contents that were written by classes that have changed since are read by the schema that stands beside them ({@link
 * weir.state.SavedForm}).
 */
package weir.state;
