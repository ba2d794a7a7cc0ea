package weir.checkpoint;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import weir.serializers.DescribedClasses;

/**
 * What a checkpoint consists of. It is the last file of a checkpoint to be written, so it is there only if all else is.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format; a reader refuses those that it does not know
 * @param checksum CRC-32C of the whole text with zeros in this place, in hexadecimal
 * @param kind {@link #CHECKPOINT} or {@link #SAVEPOINT}
 * @param checkpointId the number of the checkpoint within its job
 * @param job the name of the job
 * @param attempt which start of the job wrote it, counted from 1
 * @param triggeredAtMillis when it was begun, in milliseconds since 1970
 * @param completedAtMillis when all of it was durable
 * @param operators what it holds of each operator, in the order of the job
 */
record Manifest(
        String format,
        int version,
        String checksum,
        String kind,
        long checkpointId,
        String job,
        int attempt,
        long triggeredAtMillis,
        long completedAtMillis,
        List<OperatorState> operators) {
    static final String FORMAT = "weir-checkpoint";
    static final int VERSION = 1;

    /** Taken by the job for itself, which deletes it some time. */
    static final String CHECKPOINT = "checkpoint";

    /** Taken because somebody asked for it, who owns it from then on. */
    static final String SAVEPOINT = "savepoint";

    /** One operator: who it is, how it was run, and the state of each of its tasks. */
    record OperatorState(String id, String name, int parallelism, int maxParallelism, List<TaskState> tasks) {
        /** The files that hold it, as the manifest names them. */
        Stream<String> files() {
            return tasks.stream()
                    .flatMap(task -> task.sections().stream())
                    .flatMap(section -> Stream.concat(
                            Stream.of(section.file()), section.pages().stream().map(Page::file)));
        }

        /** The same, as a manifest beside that of checkpoint {@code id} names it. */
        OperatorState seenFromBeside(long id) {
            List<TaskState> moved =
                    tasks.stream().map(task -> task.seenFromBeside(id)).toList();
            return new OperatorState(this.id, name, parallelism, maxParallelism, moved);
        }
    }

    /**
     * The state of one task.
     *
     * @param task its index; -1 for what the tasks have in common
     * @param finished true if the operator had nothing left to do in that task
     */
    record TaskState(int task, boolean finished, List<Section> sections) {
        private TaskState seenFromBeside(long id) {
            return new TaskState(
                    task,
                    finished,
                    sections.stream().map(section -> section.seenFromBeside(id)).toList());
        }
    }

    /**
     * Where a section is.
     *
     * @param file relative to the directory of the manifest, or to the one above it
     * @param offset of the first byte within the file
     * @param length in bytes
     * @param crc32c of those bytes
     * @param classes that the values in those bytes name, with the schemas they were written with
     * @param pages what belongs to the section and is kept page by page, each perhaps in an older checkpoint's file
     */
    record Section(
            String name,
            String file,
            long offset,
            long length,
            long crc32c,
            List<DescribedClasses.Described> classes,
            List<Page> pages) {
        Section {
            classes = classes == null ? List.of() : List.copyOf(classes);
            pages = pages == null ? List.of() : List.copyOf(pages);
        }

        private Section seenFromBeside(long id) {
            List<Page> moved =
                    pages.stream().map(page -> page.seenFromBeside(id)).toList();
            return new Section(name, beside(file, id), offset, length, crc32c, classes, moved);
        }

        /** The {@link #classes}, to look them up. */
        DescribedClasses described() {
            DescribedClasses described = new DescribedClasses();
            classes.forEach(each -> described.add(each.className(), each.schema()));
            return described;
        }
    }

    /**
     * Where a page is.
     *
     * @param version another one whenever the page has changed, within one attempt
     */
    record Page(int number, long version, String file, long offset, long length, long crc32c) {
        /** The same, as a manifest beside that of checkpoint {@code id} names it. */
        Page seenFromBeside(long id) {
            return new Page(number, version, beside(file, id), offset, length, crc32c);
        }
    }

    private static String beside(String file, long id) {
        return file.startsWith("../") ? file : "../chk-" + id + "/" + file;
    }

    /** What it holds of some operators, as a manifest beside it names that. */
    List<OperatorState> besideOf(Set<String> ids) {
        return operators.stream()
                .filter(operator -> ids.contains(operator.id()))
                .map(operator -> operator.seenFromBeside(checkpointId))
                .toList();
    }

    /** Every page with the section it belongs to. */
    Stream<Page> pages() {
        return operators.stream()
                .flatMap(operator -> operator.tasks().stream())
                .flatMap(task -> task.sections().stream())
                .flatMap(section -> section.pages().stream());
    }
}
