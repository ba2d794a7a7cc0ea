package weir.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weir.base.Platform;
import weir.base.WeirException;
import weir.engine.JobRun;
import weir.job.Job;
import weir.job.Vertex;
import weir.serializers.DescribedClasses;
import weir.serializers.WrittenSchema;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.state.DescribedState;

/**
 * What would become of a snapshot's state if a job started from it, found out without starting anything. It knows the classes that
 * the snapshot names, as they are now; what a function declares when it is opened shows only then.
 */
public final class RestorePlan {
    private static final List<String> WITHOUT_KEYS = List.of(StateOutput.FUNCTION_STATE, StateOutput.BROADCAST_STATE);

    private final Job job;
    private final SavedState saved;
    private final List<Item> items = new ArrayList<>();

    /** What becomes of one state. */
    public enum Fate {
        TAKEN_OVER("taken over"),
        MIGRATED("migrated"),
        /** The operator is new, and the snapshot holds nothing for it. */
        BEGINS_EMPTY("begins empty"),
        /** Nobody takes it over, and that was allowed. */
        DROPPED("dropped"),
        INCOMPATIBLE("INCOMPATIBLE");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** One state of one operator, its fate, and the changes or the reason for that in sentences. */
    public record Item(String operator, String state, Fate fate, List<String> details) {}

    private RestorePlan(Job job, SavedState saved) {
        this.job = job;
        this.saved = saved;
    }

    /**
     * Looks at the snapshot that the settings of {@code job} name, whose every byte it checks.
     *
     * @throws WeirException if there is none, or it is damaged
     */
    public static RestorePlan of(Job job, Platform platform, SnapshotHome home) throws IOException {
        SavedState saved = StartingPoint.saved(job, platform, home);
        saved.verify();
        RestorePlan plan = new RestorePlan(job, saved);
        plan.compare();
        return plan;
    }

    /** Where the snapshot is. */
    public String path() {
        return saved.directory().path();
    }

    /** All states of all operators: those of the snapshot, then the operators that it does not know. */
    public List<Item> items() {
        return List.copyOf(items);
    }

    /** True if a start would not be refused for anything that this plan knows of. */
    public boolean isPossible() {
        return items.stream().noneMatch(item -> item.fate() == Fate.INCOMPATIBLE);
    }

    private void compare() throws IOException {
        Map<String, String> names = new TreeMap<>();
        Map<Integer, String> ids = JobRun.operatorIds(job);
        for (Vertex vertex : job.vertices()) {
            names.put(ids.get(vertex.id()), vertex.name());
        }
        for (Manifest.OperatorState operator : saved.manifest().operators()) {
            String name = names.remove(operator.id());
            if (name != null) {
                states(operator, name);
            } else if (StartingPoint.hasState(operator)) {
                items.add(dropped(operator));
            }
        }
        names.values().forEach(name -> items.add(new Item(name, "", Fate.BEGINS_EMPTY, List.of())));
    }

    private Item dropped(Manifest.OperatorState operator) {
        boolean allowed = job.settings().restore().allowNonRestored();
        String reason = "no operator of the job has its id " + operator.id()
                + (allowed ? "" : "; give the one that is to take it over the uid it had, or allow it to be dropped");
        return new Item(operator.name(), "", allowed ? Fate.DROPPED : Fate.INCOMPATIBLE, List.of(reason));
    }

    private void states(Manifest.OperatorState operator, String name) throws IOException {
        Map<String, String> schemas = new TreeMap<>();
        DescribedClasses classes = new DescribedClasses();
        StateInput input = saved.of(operator.id());
        for (DescribedState state : DescribedState.of(input)) {
            state.headers().forEach(header -> schemas.put(header.name(), header.schema()));
            classes.addAll(state.classes());
        }
        for (String section : WITHOUT_KEYS) {
            for (StateInput.Part part : input.parts(section)) {
                schemas.putAll(DescribedState.withoutKeys(part));
            }
        }
        operator.tasks().stream()
                .flatMap(task -> task.sections().stream())
                .forEach(section -> classes.addAll(section.described()));
        schemas.forEach((state, schema) -> items.add(item(name, state, schema)));
        classes.all().forEach(each -> items.add(item(name, "values of " + each.className(), each.schema())));
        if (schemas.isEmpty() && classes.isEmpty() && StartingPoint.hasState(operator)) {
            items.add(new Item(name, "", Fate.TAKEN_OVER, List.of()));
        }
    }

    private static Item item(String operator, String state, String schema) {
        try {
            List<String> changes = schema.isEmpty()
                    ? List.of()
                    : WrittenSchema.parse(schema).toNamedClasses().changes();
            return new Item(operator, state, changes.isEmpty() ? Fate.TAKEN_OVER : Fate.MIGRATED, changes);
        } catch (IOException | RuntimeException e) {
            return new Item(operator, state, Fate.INCOMPATIBLE, List.of(SnapshotPath.reason(e)));
        }
    }
}
