package weir.sql.connectors.nexmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import weir.batch.BytesAppender;
import weir.batch.BytesColumn;
import weir.batch.Column;
import weir.batch.ColumnType;
import weir.sql.connectors.generated.Chance;

/** Columns of texts without a meaning, which are pieces of long random texts, and of texts from short lists. */
final class Texts {
    private static final int LETTERS = 26;

    /** One of so many characters between words is a blank. */
    private static final int BLANK_EVERY = 13;

    /** A piece begins at one of these places: a power of two. */
    private static final int PLACES = 1 << 16;

    /** The longest piece. */
    static final int MAX_LENGTH = 1 << 12;

    private final byte[] letters;
    private final byte[] words;

    Texts(Chance chance) {
        letters = random(chance.of("letters"), false);
        words = random(chance.of("words"), true);
    }

    private static byte[] random(Chance chance, boolean blanks) {
        byte[] text = new byte[PLACES + MAX_LENGTH];
        for (int i = 0; i < text.length; i++) {
            long bits = chance.bits(i);
            boolean blank = blanks && Chance.pick(bits << Integer.SIZE, BLANK_EVERY) == 0;
            text[i] = (byte) (blank ? ' ' : 'a' + Chance.pick(bits, LETTERS));
        }
        return text;
    }

    /** Pieces of letters only, of these lengths. */
    Column letters(int[] lengths, long[] bits, int count) {
        return pieces(letters, lengths, bits, count);
    }

    /** Pieces of words, which may begin or end with a blank less than the lengths say. */
    Column words(int[] lengths, long[] bits, int count) {
        return pieces(words, lengths, bits, count);
    }

    private static Column pieces(byte[] text, int[] lengths, long[] bits, int count) {
        int[] offsets = new int[count + 1];
        for (int i = 0; i < count; i++) {
            offsets[i + 1] = offsets[i] + Math.min(lengths[i], MAX_LENGTH);
        }
        byte[] bytes = new byte[offsets[count]];
        for (int i = 0; i < count; i++) {
            int place = (int) bits[i] & (PLACES - 1);
            System.arraycopy(text, place, bytes, offsets[i], offsets[i + 1] - offsets[i]);
        }
        return BytesColumn.strings(bytes, offsets, count);
    }

    /** A piece of letters as text. */
    String letters(int length, long bits) {
        return new String(letters, (int) bits & (PLACES - 1), length, StandardCharsets.US_ASCII);
    }

    /** A column of each of these texts, of which batches take theirs. */
    static Column list(List<String> texts) {
        BytesAppender appender = (BytesAppender) ColumnType.STRING.appender();
        texts.forEach((String text) -> appender.append(text));
        return appender.build();
    }

    /**
     * Lengths, so that texts of {@code size} bytes become ones of {@code average} on average: that far away by a fifth at most, as
     * in the standard generator.
     */
    static int extraLength(int average, int size, long bits) {
        int missing = average - size;
        if (missing < 0) {
            return 0;
        }
        int spread = Math.round(missing * 0.2f);
        return missing - spread + (spread == 0 ? 0 : Chance.pick(bits, 2 * spread));
    }
}
