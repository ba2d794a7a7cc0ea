/** Cases: {@link weir.difference.generate.QueryMaker} makes one from a seed, always the same one. */
package weir.difference.generate;
