package weir.bench;

/** What does the work. */
public enum Engine {
    WEIR("Weir"),
    FLINK("Flink"),
    JET("Jet"),
    LOOP("loop");

    final String title;

    Engine(String title) {
        this.title = title;
    }
}
