/**
 * Files in Amazon S3, or in a store that speaks its language, under paths such as {@code s3://bucket/checkpoints}.
 *
 * <p>{@link weir.s3.S3Disk} keeps the promises of {@link weir.base.Disk} as far as a store of objects can. An object appears at
 * once and complete, when its last byte has been sent, and lasts from then on; it is never put over another one. There are no
 * directories: names below a path are the directory. Listings and reads see what was written before, as S3 has promised
 * since 2020, and nothing else is needed to find a checkpoint again.
 *
 * <p>Renaming is copying and deleting, so a checkpoint's manifest is not renamed but put by one request. Nothing can be
 * appended to an object.
 *
 * <p><b>Locks.</b> Nobody tells a store that a process has died, so a lock is taken over by whoever asks last ({@link
 * weir.s3.S3Lock}). The process that loses it is refused from then on, before it writes or deletes anything beside the
 * lock; of two that ask at the same moment one is refused. A request that was on its way at that moment can still arrive; no
 * object is overwritten by it, because objects are put only where none is.
 */
package weir.s3;
