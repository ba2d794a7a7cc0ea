/**
 * Made-up data: a function of the record's index, paced by the job's clock, so that a run can be repeated record by
 * record.
 */
package weir.connectors.datagen;
