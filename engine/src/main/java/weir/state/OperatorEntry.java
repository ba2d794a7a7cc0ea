package weir.state;

import java.io.IOException;
import java.util.function.Supplier;
import weir.base.WeirException;

/** An operator state by its name: what it holds, and how that is dealt out. */
final class OperatorEntry {
    private final String name;
    private final Dealing dealing;
    private OperatorContent content = new WaitingContent();
    private int dealtCount;

    OperatorEntry(String name, Dealing dealing) {
        this.name = name;
        this.dealing = dealing;
    }

    String name() {
        return name;
    }

    Dealing dealing() {
        return dealing;
    }

    OperatorContent content() {
        return content;
    }

    /** The content for the function that asks for it; the first time, {@code created} takes over what was waiting. */
    OperatorContent content(Supplier<OperatorContent> created) {
        if (content instanceof WaitingContent waiting) {
            content = created.get();
            addAll(waiting);
        }
        return content;
    }

    /** Takes the element if it is within this task's share. */
    void deal(byte[] element, int writer, OperatorState.Share share) throws IOException {
        if (isDealtTo(share, writer)) {
            content.addSerialized(element);
        }
        dealtCount++;
    }

    private boolean isDealtTo(OperatorState.Share share, int writer) {
        boolean unchanged = share.parallelism() == share.writers();
        return switch (dealing) {
            case UNION -> true;
            case BROADCAST -> writer == share.index() % share.writers();
            case SPLIT -> unchanged ? writer == share.index() : dealtCount % share.parallelism() == share.index();
        };
    }

    private void addAll(WaitingContent waiting) {
        try {
            for (byte[] element : waiting.serialized()) {
                content.addSerialized(element);
            }
        } catch (IOException e) {
            throw new WeirException(
                    "What the snapshot holds of state '" + name + "' cannot be read: " + e.getMessage()
                            + " Give its descriptor the type that it had when the snapshot was made.",
                    e);
        }
    }
}
