package weir.sql.functions;

import java.util.List;

/** What the reference says of a function. */
public interface Documented {
    String name();

    /** Other names. */
    List<String> aliases();

    /** The heading that it stands under. */
    String topic();

    /** How SQL writes a call: one line for each way. */
    List<String> syntax();

    /** What it does, in a sentence or two. */
    String doc();

    String example();

    /** What the example gives, as a literal; empty where that is not always the same. */
    String exampleResult();
}
