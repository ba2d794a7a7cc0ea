/**
 * How programs speak about time: timestamps, watermarks, timers.
 *
 * <p>A {@link weir.api.time.WatermarkStrategy} is given to a source or to {@code assignTimestampsAndWatermarks}. For
 * every split of the source it makes a {@link weir.api.time.TimestampAssigner}, which says when a record happened,
 * and a {@link weir.api.time.WatermarkGenerator}, which concludes how far event time has come. A
 * {@link weir.api.time.Watermark} of t claims that nothing at or before t will follow. Splits are merged by taking the
 * smallest watermark; one without records can be declared idle so that the others need not wait for it.
 *
 * <p>Functions on keyed streams ask a {@link weir.api.time.TimerService} to be called back at a time, in one of the
 * two {@linkplain weir.api.time.TimeDomain domains}: event time, moved by watermarks, or processing time, the clock
 * of the machine. All times are milliseconds since 1970-01-01T00:00Z.
 *
 * <p>{@link weir.api.time.Time} and the assigners and extractors serve programs written for Flink 1.x. The names and
 * the meaning are Flink's ({@code org.apache.flink.api.common.eventtime}).
 */
package weir.api.time;
