package weir.state;

import java.io.IOException;

/** Finds the format that reads what a snapshot holds, once for all rows of a restore. */
final class FormatChoice<V> {
    private final ContentFormat<V> now;
    private SavedForm lastForm;
    private ContentFormat<V> reader;

    FormatChoice(ContentFormat<V> now) {
        this.now = now;
    }

    ContentFormat<V> of(SavedForm form) throws IOException {
        if (!form.equals(lastForm)) {
            reader = form.readerFor(now);
            lastForm = form;
        }
        return reader;
    }
}
