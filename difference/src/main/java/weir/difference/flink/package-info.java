/** Flink behind {@link weir.difference.engine.Engine}: one cluster in its process, which every script is sent to. */
package weir.difference.flink;
