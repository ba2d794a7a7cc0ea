package weir.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.base.Disk;
import weir.base.WeirException;
import weir.state.DescribedState;

/** A checkpoint or savepoint as it can be looked at from outside, without the program that wrote it. */
public final class Snapshot {
    private final SavedState saved;

    /** When the snapshot was made and of what. Times are in milliseconds since 1970. */
    public record Origin(String kind, long checkpointId, String job, long triggeredAtMillis, long completedAtMillis) {}

    /** One operator, and what the snapshot holds of it. */
    public record Operator(String id, String name, int parallelism, int maxParallelism, List<Section> sections) {}

    /** What all tasks of an operator wrote under one name. */
    public record Section(String name, int tasks, long bytes) {}

    private Snapshot(SavedState saved) {
        this.saved = saved;
    }

    /**
     * Opens the snapshot in a directory, or that of a manifest.
     *
     * @throws WeirException if there is none, or none that this version can read
     */
    public static Snapshot open(Disk disk, String path) throws IOException {
        return new Snapshot(new SavedState(SnapshotDirectory.named(disk, path)));
    }

    public Origin origin() {
        Manifest manifest = saved.manifest();
        return new Origin(
                manifest.kind(),
                manifest.checkpointId(),
                manifest.job(),
                manifest.triggeredAtMillis(),
                manifest.completedAtMillis());
    }

    public List<Operator> operators() {
        List<Operator> operators = new ArrayList<>();
        for (Manifest.OperatorState state : saved.manifest().operators()) {
            operators.add(new Operator(
                    state.id(), state.name(), state.parallelism(), state.maxParallelism(), sections(state)));
        }
        return operators;
    }

    private static List<Section> sections(Manifest.OperatorState operator) {
        Map<String, Section> sections = new LinkedHashMap<>();
        for (Manifest.TaskState task : operator.tasks()) {
            for (Manifest.Section part : task.sections()) {
                long pages =
                        part.pages().stream().mapToLong(Manifest.Page::length).sum();
                sections.merge(
                        part.name(),
                        new Section(part.name(), 1, part.length() + pages),
                        (a, b) -> new Section(a.name(), a.tasks() + b.tasks(), a.bytes() + b.bytes()));
            }
        }
        return List.copyOf(sections.values());
    }

    /** The operator that a user means by its id or its name. */
    public Operator operator(String idOrName) {
        List<Operator> meant = operators().stream()
                .filter(operator ->
                        operator.id().equals(idOrName) || operator.name().equals(idOrName))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        List<String> all = (meant.isEmpty() ? operators() : meant)
                .stream()
                        .map(operator -> "'" + operator.name() + "' (id " + operator.id() + ")")
                        .toList();
        throw new WeirException(
                meant.isEmpty()
                        ? "The snapshot has no operator '" + idOrName + "'. It has " + String.join(", ", all) + "."
                        : "Several operators are called '" + idOrName + "': " + String.join(", ", all)
                                + ". Say which one by its id.");
    }

    /** The states that an operator keeps by key. */
    public List<DescribedState.Header> keyedStates(Operator operator) throws IOException {
        List<DescribedState> tasks = DescribedState.of(saved.of(operator.id()));
        return tasks.isEmpty() ? List.of() : tasks.get(0).headers();
    }

    /**
     * Shows every state of every key of an operator to {@code visitor}.
     *
     * @throws WeirException if the state can be read only with a class that the program had
     */
    public void forEachEntry(Operator operator, DescribedState.Visitor visitor) throws IOException {
        for (DescribedState task : DescribedState.of(saved.of(operator.id()))) {
            try {
                task.forEach(visitor);
            } catch (IOException e) {
                throw new WeirException(
                        "The state of operator '" + operator.name() + "' in "
                                + saved.directory().path() + " cannot be read from outside: " + e.getMessage(),
                        e);
            }
        }
    }
}
