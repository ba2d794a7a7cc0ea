package weir.sql.functions.text;

import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;

/** The patterns of SQL. */
@Topic("Text")
public final class LikeFunctions {
    private LikeFunctions() {}

    @SqlFunction(
            signature = "LIKE(text STRING, pattern STRING) -> BOOLEAN",
            syntax = "text [NOT] LIKE pattern [ESCAPE character]",
            doc = "Whether the whole text fits a pattern, in which _ is any character and % any number of them.",
            example = "'weir' LIKE 'w%r'",
            result = "TRUE")
    public static boolean like(String text, LikePattern pattern) {
        return pattern.matches(text);
    }

    @SqlFunction(signature = "LIKE(text STRING, pattern STRING, escape STRING) -> BOOLEAN")
    public static boolean like(String text, String pattern, String escape) {
        return LikePattern.of(pattern, escape).matches(text);
    }

    @SqlFunction(
            signature = "SIMILAR(text STRING, pattern STRING) -> BOOLEAN",
            syntax = "text [NOT] SIMILAR TO pattern [ESCAPE character]",
            doc =
                    "Whether the whole text fits a regular expression of SQL: besides _ and % there are | * + ? {n,m} ( ) and"
                            + " [...].",
            example = "'weir' SIMILAR TO '(w|d)e_r'",
            result = "TRUE")
    public static boolean similar(String text, SimilarPattern pattern) {
        return pattern.matches(text);
    }

    @SqlFunction(signature = "SIMILAR(text STRING, pattern STRING, escape STRING) -> BOOLEAN")
    public static boolean similar(String text, String pattern, String escape) {
        return SimilarPattern.of(pattern, escape).matches(text);
    }
}
