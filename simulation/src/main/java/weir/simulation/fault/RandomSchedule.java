package weir.simulation.fault;

import java.util.List;
import weir.base.RandomSource;

/**
 * A few faults, one after another, each at a kind of point drawn at random: rare points are hit as often as frequent ones. After
 * the last one nothing goes wrong any more, so that a run can come to its end.
 */
public final class RandomSchedule implements Schedule {
    private static final int MOST_FAULTS = 8;
    private static final int LONGEST_WAIT = 12;
    private static final int LONGEST_WAIT_OF_TURNS = 200;

    /** A point that does not come for this long is given up: some come only after other faults. */
    private static final long PATIENCE = 400;

    private final RandomSource random;
    private int left;
    private Point point;
    private Fault fault;
    private int wait;
    private long giveUpAt;

    public RandomSchedule(RandomSource random) {
        this.random = random;
        this.left = random.nextInt(MOST_FAULTS + 1);
        draw(0);
    }

    @Override
    public Fault next(Point passed, long number) {
        if (left == 0) {
            return Fault.NONE;
        }
        if (passed == point && wait-- == 0) {
            Fault due = fault;
            advance(number);
            return due;
        }
        if (number >= giveUpAt) {
            advance(number);
        }
        return Fault.NONE;
    }

    @Override
    public boolean isOver() {
        return left == 0;
    }

    private void advance(long number) {
        left--;
        draw(number);
    }

    private void draw(long number) {
        point = Point.values()[random.nextInt(Point.values().length)];
        List<Fault> possible = List.copyOf(point.faults());
        fault = random.nextBoolean() ? Fault.KILL : possible.get(random.nextInt(possible.size()));
        wait = random.nextInt(point.isTurn() ? LONGEST_WAIT_OF_TURNS : LONGEST_WAIT);
        giveUpAt = number + PATIENCE;
    }
}
