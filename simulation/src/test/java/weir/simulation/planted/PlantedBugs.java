package weir.simulation.planted;

import java.util.List;

/** The bugs that the simulation has to find, each with the invariants that may break first when it is there. */
final class PlantedBugs {
    private PlantedBugs() {}

    static List<PlantedBug> all() {
        return List.of(
                checkpoint(
                                "a checkpoint is complete before its state is written",
                                "PendingCheckpoint",
                                "return awaited.isEmpty() && writing == 0;",
                                "return awaited.isEmpty();")
                        .foundBy("J3", 1),
                checkpoint(
                                "a manifest is deleted, but not for good",
                                "CheckpointDirectory",
                                "disk.retract(",
                                "disk.delete(")
                        .foundBy("J5", 10_832),
                checkpoint(
                                "a part of the job that is down is left out of checkpoints",
                                "CheckpointCoordinator",
                                "complete.lastEntry().getValue().besideOf(down)",
                                "List.of()")
                        .foundBy("J6", 1),
                checkpoint("state is not synced", "StateFile", "writer.sync();", "")
                        .foundBy("J2", 2),
                new PlantedBug(
                                "the manifest is not synced before it gets its name",
                                "api",
                                "weir.base.Disk",
                                "writer.sync();",
                                "",
                                "",
                                1)
                        .foundBy("J1", 3),
                checkpoint(
                                "an attempt goes on from the oldest checkpoint",
                                "CheckpointCoordinator",
                                "complete.isEmpty() ? 0 : complete.lastKey()",
                                "complete.isEmpty() ? 0 : complete.firstKey()")
                        .foundBy("J2", 13),
                checkpoint(
                                "a process goes on from the oldest checkpoint",
                                "StartingPoint",
                                "return complete.get(complete.size() - 1);",
                                "return complete.get(0);")
                        .foundBy("J5", 1),
                checkpoint(
                                "one checkpoint too few is kept",
                                "CheckpointCoordinator",
                                "while (complete.size() > settings.retained())",
                                "while (complete.size() >= settings.retained())")
                        .foundBy("J2", 3),
                checkpoint(
                                "checksums are not compared",
                                "SavedState",
                                "if (crc.getValue() != piece.crc32c())",
                                "if (crc.getValue() < 0)")
                        .foundBy("J1", 50),
                checkpoint(
                                "a checkpoint that was given up is announced as complete",
                                "CheckpointCoordinator",
                                "run().abort(id)",
                                "run().complete(id)")
                        .foundBy("J3", 7),
                engine(
                                "barriers overtake the rows of an unfinished batch",
                                "weir.engine.Outlet",
                                "    void signal(Message signal, long watermark) {\n        flush(watermark);\n        send(signal);",
                                "    void signal(Message signal, long watermark) {\n        send(signal);\n        flush(watermark);")
                        .foundBy("J1", 1),
                engine(
                                "inputs do not wait for each other's barriers",
                                "weir.engine.BarrierAlignment",
                                "return waiting[input] > 0;",
                                "return false;")
                        .foundBy("J5", 1),
                engine(
                                "broadcast state does not reach new tasks",
                                "weir.state.OperatorEntry",
                                "writer == share.index() % share.writers()",
                                "writer == share.index()")
                        .foundBy("J5", 22),
                engine(
                                "what tasks had prepared that are no more is lost",
                                "weir.state.VersionedList",
                                "part.task() % parallelism == index",
                                "part.task() == index")
                        .foundBy("J1", 9),
                engine(
                                "key groups are off by one",
                                "weir.operators.keyed.OwnedKeys",
                                "== slice.index()",
                                "== (slice.index() + 1) % slice.parallelism()")
                        .foundBy("J2", 3),
                engine(
                                "timers are forgotten",
                                "weir.operators.keyed.KeyedTimers",
                                "eventTimers.restore(section, owned);",
                                "eventTimers.restore(section, key -> false);")
                        .foundBy("J2", 2),
                engine(
                                "rows are committed when they are prepared",
                                "weir.operators.sink.SinkWriterOperator",
                                "commits.takeAlong(checkpointId);",
                                "commits.takeAlong(checkpointId);\n            commits.complete(checkpointId);")
                        .foundBy("J1", 1),
                engine(
                                "the end does not wait for the last commit",
                                "weir.operators.sink.SinkWriterOperator",
                                "        return commits == null || commits.isEmpty();",
                                "        return true;")
                        .foundBy("J1", 1),
                engine(
                                "the enumerator begins anew",
                                "weir.operators.source.SourceCoordinator",
                                "restored == null ? source.createEnumerator(this) : restoredEnumerator(source)",
                                "source.createEnumerator(this)")
                        .foundBy("J5", 1),
                checkpoint(
                                "a restart goes back to where its process began",
                                "JobExecution",
                                "none ? startingPoint.state() : startingPoint.at(coordinator.newest())",
                                "startingPoint.state()")
                        .foundBy("J1", 16),
                engine(
                                "operators are not given their state back",
                                "weir.engine.Task",
                                "checkpoints.restore(restoration);",
                                "")
                        .foundBy("J5", 1),
                engine(
                                "what was prepared is not part of the checkpoint",
                                "weir.operators.sink.Commits",
                                "section.write(committables, target);",
                                "section.write(List.of(), target);")
                        .foundBy("J1", 3),
                engine(
                                "a late row opens its window again",
                                "weir.operators.window.WindowOperator",
                                "return eventTime && cleanUpTime(window) <= scope.currentWatermark();",
                                "return false;")
                        .foundBy("J3", 1),
                new PlantedBug(
                                "a source reads its last row again",
                                "simulation",
                                "weir.simulation.input.LogReader",
                                "return new LogSplit(partition, position);",
                                "return new LogSplit(partition, Math.max(0, position - 1));",
                                "",
                                1)
                        .foundBy("J5", 1));
    }

    private static PlantedBug checkpoint(String name, String type, String right, String wrong) {
        return new PlantedBug(name, "checkpoint", "weir.checkpoint." + type, right, wrong, "", 1);
    }

    private static PlantedBug engine(String name, String type, String right, String wrong) {
        return new PlantedBug(name, "engine", type, right, wrong, "", 1);
    }
}
