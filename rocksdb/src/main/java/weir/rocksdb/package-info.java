/**
 * Keyed state larger than memory, in RocksDB.
 *
 * <p>The engine keeps the rows that are in use in its own tables and hands over those that are not ({@link
 * weir.spi.RowStore}). So a record whose key is in use costs what it costs on the heap, and only a key that has been away costs
 * a read. Rows come in blocks of up to a thousand, each written with one call into native code ({@link
 * weir.rocksdb.WriteRecord}).
 *
 * <p><b>One limit.</b> {@code state.backend.rocksdb.memory.fixed-per-slot} is what a slot may take for rows in tables and for
 * RocksDB's blocks, indexes, filters and write buffers together ({@link weir.rocksdb.SlotMemory}); all operators of a run
 * share it. Timers, and the keys that wait for them, are not part of it: they stay on the heap.
 *
 * <p><b>Nothing here is durable by itself.</b> There is no write-ahead log, and what is on the local disk goes with the task, or,
 * after kill -9, with the next start ({@link weir.rocksdb.WorkingDirectory}). Checkpoints are what survives. They have the files as they
 * are ({@link weir.rocksdb.RocksFiles}), each in the first checkpoint that it comes to; whoever restores from them opens a copy and
 * goes over its rows ({@link weir.rocksdb.SavedDatabase}).
 *
 * <p>The native library is loaded when the first job asks for this backend.
 */
package weir.rocksdb;
