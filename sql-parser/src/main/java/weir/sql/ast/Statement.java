package weir.sql.ast;

/** One statement of SQL, as it was written: names are not resolved and nothing is checked but the grammar. */
public sealed interface Statement permits Definition, Work, Inspection, Setting {}
