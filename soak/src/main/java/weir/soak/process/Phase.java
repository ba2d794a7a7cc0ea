package weir.soak.process;

/** A moment in the life of a job at which a fault may be wanted; the process stands still there and says so. */
public enum Phase {
    /** The first source task has cut its stream, and no barrier has left it. */
    TRIGGER("ckpt.trigger"),
    /** All source tasks but one have sent their barriers: whoever is behind them waits for the last one. */
    ALIGN("align"),
    /** A keyed task is handing in its state. */
    SNAPSHOT("snapshot"),
    /** Half of what is being written to a state file is in it. */
    UPLOAD("upload.mid"),
    /** All state is safe, and the manifest has not got its name yet. */
    MANIFEST_UNNAMED("manifest.unnamed"),
    /** The manifest has its name, and nobody has been told. */
    MANIFEST_WRITTEN("manifest.written"),
    /** A part file of the sink is about to become visible. */
    COMMIT_BEGIN("commit.begin"),
    /** A part file has become visible, and nobody has been told. */
    COMMIT_DONE("commit.done"),
    /** Some of the files of a checkpoint have been read, and others have not. */
    RESTORE("restore.mid"),
    /** State has been given back, and no row has been processed. */
    OPEN("open"),
    /** The job was cancelled and is closing its functions. */
    CLOSE("close");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    /** The phase that is written as {@code label}. */
    public static Phase of(String label) {
        for (Phase phase : values()) {
            if (phase.label.equals(label)) {
                return phase;
            }
        }
        throw new IllegalArgumentException("There is no phase '" + label + "'.");
    }

    /** True where a job has not begun to take checkpoints again. */
    public boolean isOfStart() {
        return this == RESTORE || this == OPEN;
    }

    @Override
    public String toString() {
        return label;
    }
}
