/**
 * Functions of dates and times. A TIMESTAMP_LTZ is looked at on the clock of the session's zone.
 *
 * <p>Before 1970 Flink cuts times towards 1970, so that {@code HOUR(TIMESTAMP '1969-02-03 13:45:30')} is -10 and the day is the
 * 4th; here they are what the calendar says. The same goes for parts of seconds in CEIL and TIMESTAMPDIFF, which Flink drops.
 */
package weir.sql.functions.time;
