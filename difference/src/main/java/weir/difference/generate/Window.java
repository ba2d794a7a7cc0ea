package weir.difference.generate;

import java.util.List;
import weir.difference.query.Dice;

/**
 * A windowing function.
 *
 * @param bounds the lengths that it is given
 */
record Window(String function, String bounds) {
    static final List<Integer> SIZES = List.of(2, 5, 10, 30);

    /** Any windows that are the same for all keys. */
    static Window any(Dice dice) {
        int size = dice.of(SIZES);
        int times = dice.between(2, 4);
        String offset = dice.in(15) ? ", " + seconds(dice.between(-1, 1)) : "";
        return switch (dice.below(3)) {
            case 0 -> new Window("TUMBLE", seconds(size) + offset);
            case 1 -> new Window("HOP", seconds(size) + ", " + seconds(size * times));
            default -> new Window("CUMULATE", seconds(size) + ", " + seconds(size * times));
        };
    }

    /** The rows of a table in these windows, as FROM takes them. */
    String of(Relation table) {
        return "TABLE(" + function + "(TABLE " + table.table() + ", DESCRIPTOR("
                + table.traits().time() + "), " + bounds + "))";
    }

    /** Whether each row is in one window. */
    boolean isPartition() {
        return function.equals("TUMBLE");
    }

    static String seconds(int seconds) {
        return "INTERVAL '" + seconds + (seconds < 100 ? "' SECOND" : "' SECOND(3)");
    }
}
