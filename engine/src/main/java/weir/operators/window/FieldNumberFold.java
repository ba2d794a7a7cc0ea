package weir.operators.window;

import java.io.IOException;
import java.util.Locale;
import weir.base.WeirException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.types.FieldFold;
import weir.types.FieldPath;

/**
 * The sum, minimum or maximum of one field, kept beside the first row, which lends the result its other fields. Numbers
 * are kept bare: a row that is added allocates nothing.
 */
final class FieldNumberFold<T> extends Fold<T, T> {
    private final FieldFold fold;
    private final FieldPath field;
    private final ValueType<T> type = new ValueType<>();
    /** What the field of the first row was; null before that. */
    private NumberKind kind;

    FieldNumberFold(FieldFold fold, FieldPath field) {
        this.fold = fold;
        this.field = field;
    }

    /** True for the folds that make a number out of numbers, not a choice between rows. */
    static boolean canDo(FieldFold fold) {
        return fold == FieldFold.SUM || fold == FieldFold.MIN || fold == FieldFold.MAX;
    }

    @Override
    Cells cells(int capacity) {
        return Cells.ofBoth(capacity);
    }

    @Override
    void first(Cells cells, int slot, T row) {
        Object value = field.get(row);
        if (kind == null) {
            kind = NumberKind.of(value);
        }
        cells.objects[slot] = row;
        if (kind != NumberKind.NONE) {
            cells.numbers[slot] = kind.pack(checked(value, row));
        }
    }

    @Override
    void add(Cells cells, int slot, T row) {
        if (kind == NumberKind.NONE) {
            cells.objects[slot] = fold.fold(field, row(cells, slot), row);
        } else {
            Object value = field.get(row);
            long number = kind.pack(kind.accepts(value) ? value : checked(value, row));
            cells.numbers[slot] = kind.fold(fold, cells.numbers[slot], number);
        }
    }

    private Object checked(Object value, T row) {
        if (kind.accepts(value)) {
            return value;
        }
        String found = value == null ? "null" : value + " (" + value.getClass().getSimpleName() + ")";
        throw new WeirException("Field '" + field + "' is " + found + " in the record " + row + ", so " + fold
                + " can't go on: the records before had numbers of class "
                + kind.name().toLowerCase(Locale.ROOT)
                + ". Convert the field with map() before, or filter such records out.");
    }

    @SuppressWarnings("unchecked") // only this fold fills its cells
    private T row(Cells cells, int slot) {
        return (T) cells.objects[slot];
    }

    @Override
    void combine(Cells target, int slot, Cells older, int olderSlot, Cells newer, int newerSlot) {
        if (kind == NumberKind.NONE) {
            target.objects[slot] = fold.fold(field, row(older, olderSlot), row(newer, newerSlot));
        } else {
            target.objects[slot] = older.objects[olderSlot];
            target.numbers[slot] = kind.fold(fold, older.numbers[olderSlot], newer.numbers[newerSlot]);
        }
    }

    /** Numbers are values, and the row beside them never changes. */
    @Override
    void copy(Cells target, int slot, Cells source, int sourceSlot) {
        target.objects[slot] =
                kind == NumberKind.NONE ? type.copy(row(source, sourceSlot)) : source.objects[sourceSlot];
        target.numbers[slot] = source.numbers[sourceSlot];
    }

    @Override
    T result(Cells cells, int slot) {
        T row = row(cells, slot);
        return kind == NumberKind.NONE ? row : field.with(row, kind.unpack(cells.numbers[slot]));
    }

    @Override
    void write(Cells cells, int slot, DataOutputView target) throws IOException {
        target.writeByte(kind.ordinal());
        target.writeLong(cells.numbers[slot]);
        type.write(cells.objects[slot], target);
    }

    @Override
    void read(Cells cells, int slot, DataInputView source) throws IOException {
        kind = NumberKind.values()[source.readByte()];
        cells.numbers[slot] = source.readLong();
        cells.objects[slot] = type.read(source);
    }
}
