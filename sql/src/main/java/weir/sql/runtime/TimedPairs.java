package weir.sql.runtime;

import weir.sql.late.LateRows;

/** Which rows are pairs, where their times are, and where those go that come too late to be one. */
record TimedPairs(JoinRules rules, JoinTimes times, LateRows late) {}
