package weir.sql.runtime;

import weir.sql.kernel.Aggregator;

/** What to group rows by, where their times are, and what to gather of each group and window. */
record WindowedGroups(Keys keys, RowTimes times, Aggregator aggregator) {}
