package weir.sql.ast;

import java.util.List;

/** LIKE another table, with what to take over from it. */
public record Like(Name table, List<Rule> rules) {
    /** How a part of the other table meets the new one's. */
    public enum Merge {
        INCLUDING,
        EXCLUDING,
        OVERWRITING
    }

    /** A part of a table that LIKE can take over. */
    public enum Feature {
        ALL,
        CONSTRAINTS,
        DISTRIBUTION,
        GENERATED,
        METADATA,
        OPTIONS,
        PARTITIONS,
        WATERMARKS
    }

    /** One line of the list behind LIKE. */
    public record Rule(Merge merge, Feature feature) {}
}
