package weir.engine;

/** Memory put by for the moment when there is none left, so that a run can still say what happened and end. */
final class MemoryReserve {
    /** Room for a sentence, its exception and a thread to cancel with, several times over. */
    private static final int BYTES = 256 * 1024;

    private volatile byte[] held = new byte[BYTES];

    /** Sets the memory free if {@code failure} is a lack of it. */
    void releaseAfter(Throwable failure) {
        if (failure instanceof OutOfMemoryError && held != null) {
            held = null;
        }
    }
}
