/** What user functions see of the engine: runtime contexts, timers, metrics, collectors. */
package weir.operators.context;
