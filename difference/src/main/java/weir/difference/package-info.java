/**
 * Random queries on Weir and on Flink, and the smallest ones on which they differ.
 *
 * <p>{@link weir.difference.search} is the program: it has a case made from each seed, shows it to both engines, compares, and makes
 * smaller what differs. {@link weir.difference.generate} makes cases out of {@link weir.difference.data}, tables with rows, and {@link
 * weir.difference.query}, pieces of SQL that know how they could be smaller. {@link weir.difference.engine} asks engines that live in
 * processes of their own; {@link weir.difference.flink} and {@link weir.difference.weir} are those processes, and neither ever
 * has the other's classes on its path.
 */
package weir.difference;
