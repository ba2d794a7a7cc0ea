package weir.sql.runtime;

import weir.sql.kernel.PairCondition;

/** Which rows are pairs, and what leaves for them. */
record JoinRules(JoinKeys keys, JoinShape shape, PairCondition condition) {}
