package weir.table.connector;

import java.util.EnumSet;
import java.util.Set;
import weir.types.RowKind;

/** Which kinds of changes a stream of rows has. */
public final class ChangelogMode {
    private static final ChangelogMode INSERT_ONLY = new ChangelogMode(EnumSet.of(RowKind.INSERT));
    private static final ChangelogMode UPSERT =
            new ChangelogMode(EnumSet.of(RowKind.INSERT, RowKind.UPDATE_AFTER, RowKind.DELETE));
    private static final ChangelogMode ALL = new ChangelogMode(EnumSet.allOf(RowKind.class));

    private final Set<RowKind> kinds;

    private ChangelogMode(Set<RowKind> kinds) {
        this.kinds = kinds;
    }

    /** New rows, none of which changes later. */
    public static ChangelogMode insertOnly() {
        return INSERT_ONLY;
    }

    /** Changes by a key: new rows of updates without the old ones. */
    public static ChangelogMode upsert() {
        return UPSERT;
    }

    /** Every kind of change. */
    public static ChangelogMode all() {
        return ALL;
    }

    /** Gathers the kinds one by one. */
    public static Builder newBuilder() {
        return new Builder();
    }

    public Set<RowKind> getContainedKinds() {
        return EnumSet.copyOf(kinds);
    }

    public boolean contains(RowKind kind) {
        return kinds.contains(kind);
    }

    public boolean containsOnly(RowKind kind) {
        return kinds.equals(EnumSet.of(kind));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangelogMode that && kinds.equals(that.kinds);
    }

    @Override
    public int hashCode() {
        return kinds.hashCode();
    }

    @Override
    public String toString() {
        return kinds.toString();
    }

    /** Gathers kinds of changes. */
    public static final class Builder {
        private final Set<RowKind> kinds = EnumSet.noneOf(RowKind.class);

        private Builder() {}

        public Builder addContainedKind(RowKind kind) {
            kinds.add(kind);
            return this;
        }

        public ChangelogMode build() {
            return new ChangelogMode(EnumSet.copyOf(kinds));
        }
    }
}
