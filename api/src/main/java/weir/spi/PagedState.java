package weir.spi;

import java.io.Closeable;
import java.io.IOException;
import weir.serializers.DataOutputView;

/**
 * State as it was when a barrier passed, in pages that are written after it while the task goes on. A page that has not
 * changed since a checkpoint that is complete need not be written again.
 */
public interface PagedState extends Closeable {
    /** How many pages there are, numbered from 0; may grow while pages are written, which is in the order of their numbers. */
    int count();

    /** A number that is another one whenever the page has changed; 0 for a page with nothing in it. */
    long version(int page);

    /** Writes a page as it was at the barrier; once, from any one thread. */
    void write(int page, DataOutputView target) throws IOException;

    /** Says that a page will not be written: a complete checkpoint has it in this version. */
    void skip(int page) throws IOException;

    /** Says that nobody will ask for pages any more, whether or not all of them were written; once or twice, from any thread. */
    @Override
    default void close() throws IOException {}
}
