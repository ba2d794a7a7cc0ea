package weir.sql.formats.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.sql.table.RecordException;

/**
 * Tells which wanted field a member of an object is. The n-th member of one object mostly has the name of the n-th of the object
 * before, so that is compared first, byte by byte: it need not even be looked for where the name ends.
 */
final class MemberNames {
    /** The field of a member that nobody wants. */
    static final int UNWANTED = -1;

    /** Members further behind are looked up by name each time. */
    private static final int MAX_GUESSES = 256;

    private final Map<String, Integer> fields = new HashMap<>();
    private Word[] guessedNames = new Word[16];
    private int[] guessedFields = new int[16];

    MemberNames(List<String> names) {
        for (int field = 0; field < names.size(); field++) {
            fields.put(names.get(field), field);
        }
    }

    /** Steps over the name, and the colon behind it, of an object's {@code ordinal}-th member; returns its field. */
    int next(JsonCursor in, int ordinal) throws RecordException {
        if (in.peek() != '"') {
            throw in.broken("the name of a member is missing");
        }
        if (ordinal < guessedNames.length && guessedNames[ordinal] != null && in.take(guessedNames[ordinal])) {
            return guessedFields[ordinal];
        }
        return lookUp(in, ordinal);
    }

    private int lookUp(JsonCursor in, int ordinal) throws RecordException {
        int from = in.position();
        in.readString();
        String name = in.textString();
        int field = fields.getOrDefault(name, UNWANTED);
        in.require(':');
        if (ordinal < MAX_GUESSES) {
            guess(ordinal, new Word(Arrays.copyOfRange(in.bytes(), from, in.position())), field);
        }
        return field;
    }

    /** Remembers a name as it stood in the text, with its quotes and the colon. */
    private void guess(int ordinal, Word name, int field) {
        if (ordinal >= guessedNames.length) {
            int capacity = Math.max(ordinal + 1, guessedNames.length * 2);
            guessedNames = Arrays.copyOf(guessedNames, capacity);
            guessedFields = Arrays.copyOf(guessedFields, capacity);
        }
        guessedNames[ordinal] = name;
        guessedFields[ordinal] = field;
    }

    /** For people: the wanted names. */
    @Override
    public String toString() {
        return fields.keySet().toString();
    }
}
