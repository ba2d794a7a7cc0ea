package weir.soak.nemesis;

import java.util.ArrayList;
import java.util.List;
import weir.base.RandomSource;
import weir.soak.process.Phase;

/** A fault, and the phase in which it lands. */
public record Cell(Fault fault, Phase phase) {
    /** All there are: a job that is closing writes nothing for which a full disk would matter. */
    public static List<Cell> all() {
        List<Cell> all = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            for (Fault fault : Fault.values()) {
                if (fault != Fault.FULL_DISK || phase != Phase.CLOSE) {
                    all.add(new Cell(fault, phase));
                }
            }
        }
        return all;
    }

    /** {@code count} cells in an order of chance, each as often as any other, give or take one. */
    public static List<Cell> draw(int count, RandomSource random) {
        List<Cell> drawn = new ArrayList<>();
        while (drawn.size() < count) {
            List<Cell> left = all();
            while (!left.isEmpty() && drawn.size() < count) {
                drawn.add(left.remove(random.nextInt(left.size())));
            }
        }
        return drawn;
    }

    @Override
    public String toString() {
        return fault + " in " + phase;
    }
}
