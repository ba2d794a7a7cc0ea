package weir.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.base.RandomSource;
import weir.soak.nemesis.Cell;
import weir.soak.nemesis.Ordeal;
import weir.soak.nemesis.Tally;

/** Any number of faults from one seed: {@code java -cp … weir.soak.Soak 300 [seed] [directory]}. */
public final class Soak {
    private static final int FAULTS_PER_JOB = 10;
    private static final int ROWS_PER_FAULT = 400;

    private final long seed;
    private final String directory;

    /** {@code directory} takes what the jobs write; what a failed one has left stays there. */
    public Soak(long seed, String directory) {
        this.seed = seed;
        this.directory = directory;
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        int faults = arguments.length > 0 ? Integer.parseInt(arguments[0]) : FAULTS_PER_JOB;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        String directory = arguments.length > 2 ? arguments[2] : "target/soak";
        System.out.println(new Soak(seed, directory).run(faults));
    }

    /** Lets so many faults happen, drawn by chance; an invariant that breaks is an {@link AssertionError}. */
    public Tally run(int faults) throws IOException {
        return run(Cell.draw(faults, new RandomSource(seed)));
    }

    /** Lets these faults happen, spread over jobs; one that breaks keeps no other from being tried. */
    public Tally run(List<Cell> cells) throws IOException {
        Tally tally = new Tally();
        RandomSource random = new RandomSource(seed);
        List<AssertionError> broken = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += FAULTS_PER_JOB) {
            List<Cell> some = cells.subList(from, Math.min(cells.size(), from + FAULTS_PER_JOB));
            String place = directory + "/seed-" + seed + "-" + from;
            try {
                new Ordeal(new Ordeal.Place(place, ROWS_PER_FAULT * some.size()), random.split(), tally).undergo(some);
            } catch (AssertionError | RuntimeException e) {
                broken.add(new AssertionError("In " + place + ", " + some + ": " + e.getMessage(), e));
            }
        }
        if (!broken.isEmpty()) {
            AssertionError first = broken.get(0);
            broken.stream().skip(1).forEach(first::addSuppressed);
            throw new AssertionError(broken.size() + " jobs of seed " + seed + " are broken.\n" + tally, first);
        }
        return tally;
    }
}
