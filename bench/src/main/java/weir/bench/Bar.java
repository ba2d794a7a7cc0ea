package weir.bench;

/** How many times less CPU than Flink and Jet a row is to take; 0 for no bar. */
public record Bar(double flinkMust, double flinkAim, double jetMust, double jetAim) {
    /** Where nobody has set a bar. */
    public static final Bar NONE = new Bar(0, 0, 0, 0);

    /** A bar against Flink alone. */
    public static Bar flink(double must, double aim) {
        return new Bar(must, aim, 0, 0);
    }
}
