package weir.state;

import java.io.IOException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;

/** A column whose first content decides whether pairs are taken apart; the first that is no pair puts them together. */
final class ContentColumn<V> extends Column<V> {
    private final TablePages pages;
    private final ContentFormat<V> format;
    private final FormatChoice<V> saved;
    private ValuePages values;
    private PairPages pairs;

    ContentColumn(TablePages pages, ContentFormat<V> format) {
        this.pages = pages;
        this.format = format;
        this.saved = new FormatChoice<>(format);
    }

    @Override
    @SuppressWarnings("unchecked")
    V get(int row) {
        if (pairs != null) {
            return (V) pairs.get(row);
        }
        return values == null ? null : (V) values.get(row);
    }

    @Override
    void set(int row, V content) {
        if (pairs != null && PairPages.accepts(content)) {
            pairs.set(row, content);
        } else if (values != null) {
            values.set(row, content);
        } else {
            setOther(row, content);
        }
    }

    @Override
    void remove(int row) {
        if (pairs != null) {
            pairs.remove(row);
        } else if (values != null) {
            values.remove(row);
        }
    }

    @Override
    boolean isPresent(int row) {
        return pairs != null ? pairs.isPresent(row) : values != null && values.isPresent(row);
    }

    @Override
    void touch(int[] rows, int count) {
        if (pairs != null) {
            pairs.touch(rows, count);
        } else if (values != null) {
            values.touch(rows, count);
        }
    }

    @Override
    String schema() {
        return format.schema();
    }

    @Override
    void write(int row, DataOutputView target) throws IOException {
        format.write(get(row), target);
    }

    @Override
    void read(int row, DataInputView source, SavedForm form) throws IOException {
        set(row, saved.of(form).read(source, form.stamped()));
    }

    @Override
    Rewriter rewriter(SavedForm form) throws IOException {
        ContentFormat<V> former = form.readerFor(format);
        return (source, target) -> format.write(former.read(source, form.stamped()), target);
    }

    @Override
    boolean keepsObjects() {
        return pairs != null ? pairs.keepsObjects() : values != null && values.keepsObjects();
    }

    @Override
    long sizeBytes() {
        if (pairs != null) {
            return pairs.sizeBytes();
        }
        return values == null ? 0 : values.sizeBytes();
    }

    private void setOther(int row, V content) {
        pages.settle();
        if (pairs == null && PairPages.accepts(content)) {
            pairs = new PairPages(pages);
        } else {
            values = pairs == null ? new ValuePages(pages) : together();
            pairs = null;
        }
        set(row, content);
    }

    private ValuePages together() {
        ValuePages together = new ValuePages(pages);
        for (int row = 0; row < pairs.rowLimit(); row++) {
            if (pairs.isPresent(row)) {
                together.set(row, pairs.get(row));
            }
        }
        return together;
    }
}
