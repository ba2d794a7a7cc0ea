/** Commands on jobs that other processes of this user run: {@code weir list}, {@code cancel}, {@code savepoint}, {@code stop}. */
package weir.cli.jobs;
