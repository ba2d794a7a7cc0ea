package weir.spi;

import java.io.IOException;
import java.util.List;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataInputView;

/**
 * What a snapshot holds of one operator: the state of all tasks that ran it then, which need not be as many as run it now. A
 * task takes what belongs to it and leaves the rest to its siblings.
 */
public interface StateInput {
    /** The part of a section that the operator's tasks had in common rather than each its own. */
    int SHARED = -1;

    /** The number of the checkpoint that the state is from. */
    long checkpointId();

    /** How many tasks ran the operator when the snapshot was made. */
    int parallelism();

    /** The section of this name of every task that wrote one, in the order of the tasks' indexes. */
    List<Part> parts(String section);

    /** One task's part of a section. */
    interface Part {
        /** The index of the task that wrote the part, or {@link #SHARED}. */
        int task();

        /** The bytes of the part; an error says which file is missing or damaged. */
        DataInputView open() throws IOException;

        /** The pages of the part, by number, ascending; none for most sections. */
        List<Page> pages();
    }

    /** One page of a part. */
    interface Page {
        int number();

        DataInputDeserializer open() throws IOException;
    }
}
