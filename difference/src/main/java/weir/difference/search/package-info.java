/**
 * The program. {@link weir.difference.search.Search} goes through the seeds, {@link weir.difference.search.Comparison} says how two
 * answers differ, {@link weir.difference.search.Shrinker} looks for the smallest case that still differs so, and {@link
 * weir.difference.search.Report} prints it as a script.
 */
package weir.difference.search;
