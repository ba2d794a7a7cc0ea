/** Sinks: where rows leave a job. */
package weir.operators.sink;
