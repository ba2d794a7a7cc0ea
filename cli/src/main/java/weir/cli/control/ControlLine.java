package weir.cli.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of the conversation: a word, then values, with single spaces between them. Values are written as in a URL, so that
 * none holds a space or the end of a line; an empty value is a single dash.
 */
record ControlLine(String word, List<String> values) {
    private static final int LONGEST = 64 * 1024;
    private static final String EMPTY = "-";

    static ControlLine of(String word, String... values) {
        return new ControlLine(word, List.of(values));
    }

    /** Reads a line, which ends with a line feed; null if the other side has nothing to say. */
    static ControlLine read(BufferedReader source) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int letter = source.read(); letter != '\n'; letter = source.read()) {
            if (letter < 0 || text.length() == LONGEST) {
                return null;
            }
            text.append((char) letter);
        }
        List<String> words = new ArrayList<>(List.of(text.toString().split(" ", -1)));
        String first = words.remove(0);
        words.replaceAll(ControlLine::decoded);
        return new ControlLine(first, words);
    }

    String text() {
        StringBuilder text = new StringBuilder(word);
        for (String value : values) {
            text.append(' ').append(encoded(value));
        }
        return text.append('\n').toString();
    }

    /** The value at a position; empty if there are not as many. */
    String value(int index) {
        return index < values.size() ? values.get(index) : "";
    }

    private static String encoded(String value) {
        if (value.isEmpty()) {
            return EMPTY;
        }
        return value.equals(EMPTY) ? "%2D" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String decoded(String value) {
        return value.equals(EMPTY) ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
