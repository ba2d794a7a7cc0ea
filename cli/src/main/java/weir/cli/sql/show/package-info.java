/**
 * How results of SQL look: as JSON, CSV, Markdown or a box.
 *
 * <p>A {@link weir.cli.sql.show.Layout} makes a {@link weir.cli.sql.show.RowPrinter} for each result. Where rows are taken back later,
 * {@link weir.cli.sql.show.FinalRows} gathers them first.
 */
package weir.cli.sql.show;
