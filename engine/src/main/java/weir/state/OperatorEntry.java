package weir.state;

import java.io.IOException;
import java.util.function.Supplier;
import weir.base.WeirException;
import weir.serializers.DescribedClasses;

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

    /** Looks at the next element, and takes it if it is within this task's share. */
    void deal(byte[] element, SavedForm form, DescribedClasses classes, boolean dealt) throws IOException {
        if (dealt) {
            content.addSerialized(element, form, classes);
        }
        dealtCount++;
    }

    boolean isDealtTo(OperatorState.Share share, int writer) {
        boolean unchanged = share.parallelism() == share.writers();
        return switch (dealing) {
            case UNION -> true;
            case BROADCAST -> writer == share.index() % share.writers();
            case SPLIT -> unchanged ? writer == share.index() : dealtCount % share.parallelism() == share.index();
        };
    }

    private void addAll(WaitingContent waiting) {
        try {
            waiting.moveTo(content);
        } catch (IOException e) {
            throw new WeirException(
                    "What the snapshot holds of state '" + name + "' cannot be taken over: " + e.getMessage(), e);
        }
    }
}
