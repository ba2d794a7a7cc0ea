package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.api.config.Configuration;
import weir.api.config.StateRecoveryOptions;

/** A program stops with a savepoint, is compiled anew with other classes, and goes on. */
class SchemaEvolutionTest {
    private static final String THEN = """
            public record Key(int n) {}
            public enum Size {SMALL, LARGE}
            public record Order(int id, String item, Size size, java.util.List<Line> lines, double gone) {}
            public static class Line { public float price; public Line before; }
            static Key key(long n) { return new Key((int) n); }
            static Order order(long n) {
                Line line = new Line();
                line.price = 1.5f;
                line.before = new Line();
                return new Order((int) n, "item" + n, Size.LARGE, java.util.List.of(line), 0.5);
            }
            """;

    private static final String NOW = """
            public record Key(long n, String region) {}
            public enum Size {@FormerlyNamed("LARGE") BIG, SMALL}
            public record Order(long id, @FormerlyNamed("item") String article, Size size, java.util.List<Line> lines, String note) {}
            public static class Line { public double price; public Line before; public int count;
                public String toString() { return price + "x" + count + (before == null ? "" : "+" + before); } }
            static Key key(long n) { return new Key(n, null); }
            static Order order(long n) { return new Order(n, "new", Size.SMALL, java.util.List.of(), "new"); }
            """;

    private static final String ORDER = "Order[id=%d, article=item%d, size=BIG, lines=[1.5x0+0.0x0], note=null]";

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @TempDir
    Path directory;

    @Test
    void state_of_every_kind_goes_on_in_classes_that_have_changed() throws Exception {
        JobClient first = launch(program(THEN, "then"), null);
        await("Key[n=0] value", "Key[n=1] value", "broadcast");
        String savepoint = first.stopWithSavepoint(false, target()).get(30, TimeUnit.SECONDS);
        told.clear();
        JobClient second = launch(program(NOW, "now"), savepoint);
        String zero = ORDER.formatted(0, 0);
        String one = ORDER.formatted(1, 1);
        await(
                "Key[n=0, region=null] value " + zero,
                "Key[n=1, region=null] value " + one,
                "list " + zero,
                "map Key[n=1, region=null]=" + one,
                "operator list " + zero,
                "broadcast Key[n=1, region=null]=" + one);
        second.stopWithSavepoint(true, target()).get(30, TimeUnit.SECONDS);
        await(
                "timer Key[n=0, region=null] " + zero,
                "timer Key[n=1, region=null] " + one,
                "slice " + zero,
                "window Key[n=1, region=null] " + zero);
    }

    @Test
    void a_change_that_leaves_open_what_becomes_of_the_state_is_told_in_one_sentence() throws Exception {
        JobClient first = launch(program(THEN, "then"), null);
        await("Key[n=0] value", "broadcast");
        String savepoint = first.stopWithSavepoint(false, target()).get(30, TimeUnit.SECONDS);
        String other = THEN.replace("int id", "String id").replace("new Order((int) n", "new Order(\"\" + n");
        JobClient second = launch(program(other, "other"), savepoint);
        assertThatThrownBy(() -> second.getJobExecutionResult().get(30, TimeUnit.SECONDS))
                .rootCause()
                .hasMessageContaining(
                        "field 'id' of shop.Shop$Order was of type int when the snapshot was made, and is of type"
                                + " string now");
    }

    @Test
    void a_key_class_that_is_gone_is_named() throws Exception {
        JobClient first = launch(program(THEN, "then"), null);
        await("Key[n=0] value", "broadcast");
        String savepoint = first.stopWithSavepoint(false, target()).get(30, TimeUnit.SECONDS);
        JobClient second = launch(program(THEN.replace("Key", "Code"), "other"), savepoint);
        assertThatThrownBy(() -> second.getJobExecutionResult().get(30, TimeUnit.SECONDS))
                .rootCause()
                .hasMessageContaining("shop.Shop$Key");
    }

    private String target() {
        return directory + "/savepoints";
    }

    private Class<?> program(String version, String name) throws Exception {
        try (var text = getClass().getResourceAsStream("/evolution/Shop.java.txt")) {
            String source = new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("//VERSION", version);
            boolean renamed = version.contains("record Code");
            return CompiledPrograms.compile(
                    "shop.Shop", renamed ? source.replaceAll("\\bKey\\b", "Code") : source, directory.resolve(name));
        }
    }

    private JobClient launch(Class<?> program, String restore) throws Exception {
        Configuration configuration = new Configuration();
        if (restore != null) {
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, restore);
        }
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(1);
        env.getCheckpointConfig()
                .setCheckpointStorage(directory.resolve("checkpoints").toString());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(program.getClassLoader());
        try {
            program.getMethod("build", StreamExecutionEnvironment.class, Queue.class)
                    .invoke(null, env, told);
            return env.executeAsync("shop");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Returns when a sentence that begins like each of these was told. */
    private void await(String... beginnings) throws InterruptedException {
        Set<String> missing = new HashSet<>(List.of(beginnings));
        Set<String> others = new HashSet<>();
        while (!missing.isEmpty()) {
            String sentence = told.poll(10, TimeUnit.SECONDS);
            assertThat(sentence)
                    .as("nothing more was told, but %s; missing: %s", others, missing)
                    .isNotNull();
            missing.removeIf(sentence::startsWith);
            others.add(sentence);
        }
    }
}
