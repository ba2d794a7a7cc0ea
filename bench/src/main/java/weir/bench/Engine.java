package weir.bench;

/** What does the work. */
enum Engine {
    WEIR("Weir"),
    FLINK("Flink"),
    JET("Jet"),
    LOOP("loop");

    final String title;

    Engine(String title) {
        this.title = title;
    }

    Program program(Row row) {
        return switch (this) {
            case WEIR -> WeirPrograms.of(row);
            case FLINK -> FlinkPrograms.of(row);
            case JET -> JetPrograms.of(row);
            case LOOP -> LoopPrograms.of(row);
        };
    }
}
