package weir.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.base.VirtualClock;
import weir.spi.CheckpointSettings;

class WorkerTest {
    private final VirtualClock clock = new VirtualClock(0);
    private final List<String> failures = new ArrayList<>();
    private final Worker worker = new Worker("worker", clock, new Host());

    /** Keeps what it is told, and goes on with the others as a run does until it has stopped its workers. */
    private final class Host implements WorkerHost {
        @Override
        public void open(Task task) throws Exception {
            task.open(Restoration.EMPTY, CheckpointSettings.NONE);
        }

        @Override
        public boolean isCancelled() {
            return !failures.isEmpty();
        }

        @Override
        public void finished(Task task) {}

        @Override
        public void failed(Task task, Throwable failure) {
            failures.add(task.name() + ": " + failure.getMessage());
        }

        @Override
        public void moveToOwnThread(Task task) {}
    }

    @Test
    void a_task_that_has_failed_gets_no_turn_any_more() {
        List<String> followed = new ArrayList<>();
        Task failing = task("failing");
        failing.order(() -> {
            throw new IllegalStateException("a fault that was planned");
        });
        worker.turn();
        failing.order(() -> followed.add("order"));
        worker.turn();
        assertThat(failures).containsExactly("failing: a fault that was planned");
        assertThat(followed).isEmpty();
    }

    private Task task(String name) {
        Task task = new Task(name, 0, new TaskTimers(clock), 1, CheckpointResponder.NONE);
        worker.assign(task);
        return task;
    }
}
