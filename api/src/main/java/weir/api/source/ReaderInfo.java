package weir.api.source;

import java.io.Serializable;

/** Where a registered reader runs. */
public record ReaderInfo(int subtaskId, String location) implements Serializable {
    public int getSubtaskId() {
        return subtaskId;
    }

    /** The host the reader runs on, so that an enumerator can prefer splits nearby. */
    public String getLocation() {
        return location;
    }
}
