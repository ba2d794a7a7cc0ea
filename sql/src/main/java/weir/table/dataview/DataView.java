package weir.table.dataview;

import java.io.Serializable;

/** A collection within an accumulator. */
public interface DataView extends Serializable {
    /** Forgets all elements. */
    void clear();
}
