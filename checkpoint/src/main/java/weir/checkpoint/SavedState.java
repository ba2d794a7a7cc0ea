package weir.checkpoint;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import weir.base.Disk;
import weir.engine.Restoration;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataInputView;
import weir.spi.OperatorContext;
import weir.spi.StateInput;

/** The state of a complete checkpoint, read from its files as operators ask for it. */
final class SavedState implements Restoration {
    private final SnapshotDirectory directory;
    private final Manifest manifest;
    private final Map<String, Manifest.OperatorState> operators = new HashMap<>();

    SavedState(SnapshotDirectory directory) throws IOException {
        this.directory = directory;
        this.manifest = directory.manifest();
        manifest.operators().forEach(operator -> operators.put(operator.id(), operator));
    }

    Manifest manifest() {
        return manifest;
    }

    SnapshotDirectory directory() {
        return directory;
    }

    @Override
    public StateInput of(String operatorId) {
        Manifest.OperatorState operator = operators.get(operatorId);
        return operator == null ? null : new OperatorInput(operator);
    }

    @Override
    public boolean isFinished(String operatorId, OperatorContext.Slice slice) {
        Manifest.OperatorState operator = operators.get(operatorId);
        if (operator == null) {
            return false;
        }
        List<Manifest.TaskState> tasks =
                operator.tasks().stream().filter(task -> task.task() >= 0).toList();
        boolean unchanged = operator.parallelism() == slice.parallelism();
        return !tasks.isEmpty()
                && tasks.stream()
                        .filter(task -> !unchanged || task.task() == slice.index())
                        .allMatch(Manifest.TaskState::finished);
    }

    /** Reads all there is and so finds out whether it is sound. */
    void verify() throws IOException {
        for (Manifest.OperatorState operator : manifest.operators()) {
            for (Manifest.TaskState task : operator.tasks()) {
                for (Manifest.Section section : task.sections()) {
                    read(Piece.of(section), operator.name());
                    for (Manifest.Page page : section.pages()) {
                        read(Piece.of(section, page), operator.name());
                    }
                }
            }
        }
    }

    private byte[] read(Piece piece, String operator) throws IOException {
        Disk disk = directory.disk();
        String file = directory.resolve(piece.file());
        if (disk.find(file) == null) {
            throw damaged(piece, operator, "the file " + file + " is missing");
        }
        byte[] bytes = new byte[Math.toIntExact(piece.length())];
        try (Disk.Reader reader = disk.open(file, piece.offset())) {
            int count = 0;
            for (int read = 0; read >= 0 && count < bytes.length; count += Math.max(0, read)) {
                read = reader.read(bytes, count, bytes.length - count);
            }
            if (count < bytes.length) {
                throw damaged(piece, operator, "the file " + file + " ends too early");
            }
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        if (crc.getValue() != piece.crc32c()) {
            throw damaged(piece, operator, "bytes of the file " + file + " have changed since they were written");
        }
        return bytes;
    }

    private DamagedStateException damaged(Piece piece, String operator, String what) {
        return new DamagedStateException("Checkpoint " + manifest.checkpointId() + " in " + directory.path()
                + " is damaged: " + what + " (" + piece.name() + " of operator '" + operator + "').");
    }

    /** The state of one operator. */
    private final class OperatorInput implements StateInput {
        private final Manifest.OperatorState operator;

        OperatorInput(Manifest.OperatorState operator) {
            this.operator = operator;
        }

        @Override
        public long checkpointId() {
            return manifest.checkpointId();
        }

        @Override
        public int parallelism() {
            return operator.parallelism();
        }

        @Override
        public List<Part> parts(String name) {
            return operator.tasks().stream()
                    .flatMap(task -> task.sections().stream()
                            .filter(section -> section.name().equals(name))
                            .<Part>map(section -> new SavedPart(task.task(), section, operator.name())))
                    .toList();
        }
    }

    /** One section of one task, read when it is opened. */
    private final class SavedPart implements StateInput.Part {
        private final int task;
        private final Manifest.Section section;
        private final String operator;

        SavedPart(int task, Manifest.Section section, String operator) {
            this.task = task;
            this.section = section;
            this.operator = operator;
        }

        @Override
        public int task() {
            return task;
        }

        @Override
        public DataInputView open() throws IOException {
            DataInputDeserializer source = new DataInputDeserializer(read(Piece.of(section), operator));
            source.describedBy(section.described());
            return source;
        }

        @Override
        public List<StateInput.Page> pages() {
            return section.pages().stream()
                    .sorted((a, b) -> a.number() - b.number())
                    .<StateInput.Page>map(page -> new SavedPage(page, Piece.of(section, page), operator))
                    .toList();
        }
    }

    /** One page of a section, read when it is opened. */
    private final class SavedPage implements StateInput.Page {
        private final Manifest.Page page;
        private final Piece piece;
        private final String operator;

        SavedPage(Manifest.Page page, Piece piece, String operator) {
            this.page = page;
            this.piece = piece;
            this.operator = operator;
        }

        @Override
        public int number() {
            return page.number();
        }

        @Override
        public DataInputDeserializer open() throws IOException {
            return new DataInputDeserializer(read(piece, operator));
        }
    }

    /** Bytes of a file with their checksum, and what a message calls them. */
    private record Piece(String name, String file, long offset, long length, long crc32c) {
        static Piece of(Manifest.Section section) {
            return new Piece(
                    "section '" + section.name() + "'",
                    section.file(),
                    section.offset(),
                    section.length(),
                    section.crc32c());
        }

        static Piece of(Manifest.Section section, Manifest.Page page) {
            return new Piece(
                    "page " + page.number() + " of section '" + section.name() + "'",
                    page.file(),
                    page.offset(),
                    page.length(),
                    page.crc32c());
        }
    }
}
