package weir.difference.query;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that a seed repeats. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from 0 up, below {@code bound}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from {@code least} to {@code most}. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True in {@code percent} of a hundred cases. */
    public boolean in(int percent) {
        return below(100) < percent;
    }

    /** One of them. */
    public <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** One of them. */
    @SafeVarargs
    public final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }

    /** Some of them, {@code count} or as many as there are, in their order. */
    public <T> List<T> some(int count, List<T> choices) {
        List<T> left = new ArrayList<>(choices);
        while (left.size() > count) {
            left.remove(below(left.size()));
        }
        return left;
    }
}
