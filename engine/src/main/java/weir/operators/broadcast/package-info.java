/**
 * Operators that join a stream with a broadcast one: rules, rates, settings that every task needs in full.
 *
 * <p>Every task gets every broadcast record and keeps what the function makes of it in its own {@link
 * weir.operators.broadcast.BroadcastStates}. They stay the same in all tasks because only the broadcast side may write: the
 * other side is handed views that refuse to change. A record of the other side sees what was broadcast before it came to
 * this task; the order between the two streams is not defined.
 */
package weir.operators.broadcast;
