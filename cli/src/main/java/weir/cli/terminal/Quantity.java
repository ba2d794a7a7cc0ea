package weir.cli.terminal;

import java.util.Locale;

/** Writes numbers and times the way a person reads them at a glance. */
public final class Quantity {
    private static final String[] MAGNITUDES = {"", " k", " M", " G", " T"};

    private Quantity() {}

    /** Three digits or so: {@code 987}, {@code 12.3 k}, {@code 4.56 M}. */
    public static String of(double count) {
        double rest = count;
        int magnitude = 0;
        while (rest >= 999.5 && magnitude < MAGNITUDES.length - 1) {
            rest /= 1000;
            magnitude++;
        }
        int decimals = magnitude == 0 || rest >= 99.95 ? 0 : rest >= 9.995 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f%s", rest, MAGNITUDES[magnitude]);
    }

    /** {@code 26 ms}, {@code 0.4 s}, {@code 12 s}, {@code 3 min 5 s}, {@code 2 h 10 min}, {@code 3 d 4 h}. */
    public static String duration(long millis) {
        long seconds = millis / 1000;
        if (millis < 100) {
            return millis + " ms";
        } else if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        } else if (seconds < 60) {
            return seconds + " s";
        } else if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        long hours = seconds / 3600;
        return hours < 24 ? hours + " h " + seconds % 3600 / 60 + " min" : hours / 24 + " d " + hours % 24 + " h";
    }
}
