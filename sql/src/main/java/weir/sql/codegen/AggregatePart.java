package weir.sql.codegen;

import java.util.List;

/** What one aggregate keeps in its group, and the code of what it does with it. */
interface AggregatePart {
    /** Whether rows whose argument is NULL change nothing. */
    boolean skipsNulls();

    /** Adds a row, or takes one back. */
    void change(List<Value> arguments, boolean adding, CodeText code);

    /** Adds what the group {@code other} has gathered. */
    void merge(CodeText code);

    Value result(CodeText code);
}
