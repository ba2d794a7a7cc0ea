/**
 * Records as bytes at the edges of a job: schemas for messages, encoders for streams of rows and writers for whole
 * files. What travels inside a job is the business of {@code weir.serializers}.
 */
package weir.api.serialization;
