package weir.connectors.collection;

import weir.api.source.SourceSplit;

/** All elements of a collection or an iterator from number {@code position} on, counted from 0. */
public record ElementsSplit(long position) implements SourceSplit {
    @Override
    public String splitId() {
        return "elements";
    }
}
