package weir.sql.connectors.nexmark;

/** Prices from 1 to 1,000,000 in cents, of which each power of ten has as many: ten to the power of a number from 0 to 6. */
final class Prices {
    private static final int STEP_BITS = 12;
    private static final int STEPS = 1 << STEP_BITS;
    private static final double POWERS = 6;
    private static final double CENTS = 100;

    /** The power is the sum of a coarse and a fine step, so the price is the product of two of these. */
    private static final double[] COARSE = steps(POWERS / STEPS);

    private static final double[] FINE = steps(POWERS / STEPS / STEPS);

    private Prices() {}

    private static double[] steps(double size) {
        double[] steps = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            steps[i] = Math.pow(10, i * size);
        }
        return steps;
    }

    static long of(long bits) {
        int coarse = (int) (bits >>> (Long.SIZE - STEP_BITS));
        int fine = (int) (bits >>> (Long.SIZE - 2 * STEP_BITS)) & (STEPS - 1);
        return Math.round(COARSE[coarse] * FINE[fine] * CENTS);
    }
}
