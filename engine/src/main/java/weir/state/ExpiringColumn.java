package weir.state;

import java.io.IOException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;

/** A column of contents that expire as a whole, each with the time when it was last touched. */
final class ExpiringColumn<V> extends Column<V> implements Expirable {
    private final Column<V> contents;
    private final LongPages stamps = new LongPages(LongPages.ZEROS);
    private final StampedFormat<V> format;
    private final FormatChoice<Stamped<V>> saved;
    private final Expiry expiry;

    ExpiringColumn(TablePages pages, ContentFormat<V> format, Expiry expiry) {
        this.contents = new ContentColumn<>(pages, format);
        this.format = new StampedFormat<>(format, expiry);
        this.saved = new FormatChoice<>(this.format);
        this.expiry = expiry;
    }

    @Override
    V get(int row) {
        long now = expiry.access();
        V content = contents.get(row);
        return content == null ? null : visible(row, content, now);
    }

    @Override
    void set(int row, V content) {
        setStamped(row, content, expiry.access());
    }

    @Override
    void remove(int row) {
        contents.remove(row);
    }

    @Override
    boolean isPresent(int row) {
        return contents.isPresent(row);
    }

    @Override
    void touch(int[] rows, int count) {
        contents.touch(rows, count);
        stamps.touch(rows, count);
    }

    @Override
    public Expiry expiry() {
        return expiry;
    }

    @Override
    public int expire(int row, long nowMillis) {
        if (!isPresent(row) || !expiry.isExpired(stamps.get(row), nowMillis)) {
            return 0;
        }
        remove(row);
        return 1;
    }

    @Override
    String schema() {
        return format.schema();
    }

    @Override
    void write(int row, DataOutputView target) throws IOException {
        format.write(new Stamped<>(contents.get(row), stamps.get(row)), target);
    }

    @Override
    void read(int row, DataInputView source, SavedForm form) throws IOException {
        Stamped<V> content = saved.of(form).read(source, form.stamped());
        setStamped(row, content.value(), content.stampMillis());
    }

    @Override
    Rewriter rewriter(SavedForm form) throws IOException {
        ContentFormat<Stamped<V>> former = form.readerFor(format);
        return (source, target) -> format.write(former.read(source, form.stamped()), target);
    }

    @Override
    boolean keepsObjects() {
        return contents.keepsObjects();
    }

    @Override
    long sizeBytes() {
        return contents.sizeBytes() + stamps.sizeBytes();
    }

    private void setStamped(int row, V content, long stampMillis) {
        contents.set(row, content);
        stamps.set(row, stampMillis);
    }

    private V visible(int row, V content, long nowMillis) {
        if (expiry.isExpired(stamps.get(row), nowMillis)) {
            remove(row);
            expiry.countExpired(1);
            return expiry.isReturnedUntilCleanedUp() ? content : null;
        }
        if (expiry.isRenewedByReading()) {
            stamps.set(row, nowMillis);
        }
        return content;
    }
}
