package weir.sql.catalog;

import weir.sql.error.Position;

/**
 * The expression of a computed column or a watermark.
 *
 * @param text as it was written; it is read again whenever a query needs it
 * @param canonical with names in back-ticks and even blanks, as DESCRIBE shows it
 * @param position where the text begins, so that later errors point at it
 */
public record Formula(String text, String canonical, Position position) {}
