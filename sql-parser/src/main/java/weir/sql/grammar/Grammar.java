package weir.sql.grammar;

import java.io.StringReader;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl;
import weir.sql.error.Position;

/** Sets the generated parser up: names in back-ticks, case kept, positions that count from the beginning of a whole script. */
public final class Grammar {
    private static final int LONGEST_NAME = 256;
    private static final int BACK_TICKS = GeneratedParserConstants.BTID;

    private Grammar() {}

    /** A parser that stands in front of a statement's text within a script. */
    public static GeneratedParser of(String script, int begin, int end, Position start) {
        SimpleCharStream text =
                new SimpleCharStream(new StringReader(script.substring(begin, end)), start.line(), start.column());
        text.setTabSize(1);
        GeneratedParser parser = new GeneratedParser(new GeneratedParserTokenManager(text, BACK_TICKS));
        parser.setOriginalSql(script);
        parser.setQuotedCasing(Casing.UNCHANGED);
        parser.setUnquotedCasing(Casing.UNCHANGED);
        parser.setIdentifierMaxLength(LONGEST_NAME);
        parser.setConformance(FlinkConformance.INSTANCE);
        return parser;
    }

    /** Whether a word can be no name without back-ticks. */
    public static boolean isReserved(String word) {
        return Words.METADATA.isReservedFunctionName(word)
                || Words.METADATA.isKeyword(word) && !Words.METADATA.isNonReservedKeyword(word);
    }

    /** All words of the grammar, in capitals. */
    public static Iterable<String> words() {
        return Words.METADATA.getTokens();
    }

    /** What the grammar knows about its own words; costs some milliseconds, so it waits until somebody asks. */
    private static final class Words {
        static final SqlAbstractParserImpl.Metadata METADATA =
                of("", 0, 0, Position.START).getMetadata();
    }
}
