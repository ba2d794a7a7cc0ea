package weir.difference.search;

import java.util.Arrays;
import java.util.List;
import weir.difference.engine.Mode;

/**
 * What the command line asks for.
 *
 * @param seed the seed of the first query; each query has the next one
 */
record Options(long seed, int queries, boolean shrink, boolean failures, Mode mode) {
    static Options of(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        return new Options(
                number(words, "--seed", 1),
                (int) number(words, "--queries", 100),
                !words.contains("--no-shrink"),
                words.contains("--failures"),
                words.contains("--batch") ? Mode.BATCH : Mode.STREAMING);
    }

    private static long number(List<String> words, String name, long usual) {
        int at = words.indexOf(name);
        return at < 0 ? usual : Long.parseLong(words.get(at + 1));
    }
}
