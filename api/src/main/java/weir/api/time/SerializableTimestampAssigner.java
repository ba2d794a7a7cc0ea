package weir.api.time;

import java.io.Serializable;

/** A {@link TimestampAssigner} that can be written as a lambda: it keeps nothing between two records. */
@FunctionalInterface
public interface SerializableTimestampAssigner<T> extends TimestampAssigner<T>, Serializable {}
