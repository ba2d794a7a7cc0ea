/**
 * The auction house of the Nexmark benchmark: people register, open auctions and bid, in the proportions and with the hot spots of
 * the standard generator.
 *
 * <p>An event is a function of its number and the seed: {@link weir.sql.connectors.nexmark.Market} knows what kind of event it is,
 * when it happens and which people and auctions there are by then; {@link weir.sql.connectors.nexmark.Bids}, {@link
 * weir.sql.connectors.nexmark.Auctions} and {@link weir.sql.connectors.nexmark.People} make one column each, only those that a query
 * asks for. Unlike the standard generator's, the events are the same at every parallelism.
 */
package weir.sql.connectors.nexmark;
