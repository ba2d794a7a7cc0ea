/**
 * Made-up rows for trying things out, with the options of Flink's connector {@code datagen}, and one more: a seed, so that a run
 * can be repeated.
 */
package weir.sql.connectors.datagen;
