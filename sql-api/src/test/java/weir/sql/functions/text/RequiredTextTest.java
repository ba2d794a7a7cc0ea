package weir.sql.functions.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredTextTest {
    private static final long SEED = 20_261_122L;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            (&|^)channel_id=([^&]*), "?a=1&channel_id=7",  4
            user-(\\d+),              "my user-12",         3
            [a-z]?://x,               "see a://x",         3
            \\bab\\.c,                 "xx ab.c",           3
            abc*,                     "xxab",              2
            .ab|cd,                   "ab",                0
            """)
    void aSearchStartsShortlyBeforeTheText(String expression, String text, int earliest) {
        assertThat(RequiredText.of(expression)
                        .map(required -> required.earliest(text))
                        .orElse(0))
                .isEqualTo(earliest);
    }

    @Test
    void aTextWithoutItHasNoMatch() {
        assertThat(RequiredText.of("x?needle").orElseThrow().earliest("hay")).isNegative();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".*needle",
                "a|needle",
                "(?i)needle",
                "(a+)needle",
                "\\Qneedle\\E",
                "x{3}needle",
                "(?<=a)needle",
                "n"
            })
    void whatIsNotKnownToBeNearTheBeginningIsNotUsed(String expression) {
        assertThat(RequiredText.of(expression)).isEmpty();
    }

    @Test
    void theFirstMatchIsThatOfASearchFromTheBeginning() {
        List<String> pieces = List.of(
                "a",
                "b",
                "ab",
                "ba",
                "aab",
                "|",
                "(",
                ")",
                "(?:",
                "[ab]",
                "[^a]",
                ".",
                "?",
                "*",
                "+",
                "{2}",
                "^",
                "$",
                "\\b",
                "\\.",
                "\\w",
                "&",
                "\uD83D\uDE00",
                "(a|b)",
                "(ab|^)",
                "(b?a|)");
        SplittableRandom random = new SplittableRandom(SEED);
        int required = 0;
        for (int i = 0; i < 30_000; i++) {
            String expression = made(pieces, 1 + random.nextInt(6), random);
            Matcher expected = matcher(expression);
            if (expected != null) {
                String text = made(List.of("a", "b", "&", ".", " ", "\uD83D\uDE00"), random.nextInt(12), random);
                Matcher found = Regex.of(expression).first(text);
                boolean any = expected.reset(text).find();
                assertThat(found != null)
                        .as("'%s' in '%s', seed %d", expression, text, SEED)
                        .isEqualTo(any);
                if (any) {
                    assertThat(found.toMatchResult().start())
                            .as("'%s' in '%s', seed %d", expression, text, SEED)
                            .isEqualTo(expected.start());
                    assertThat(found.group()).isEqualTo(expected.group());
                }
                required += RequiredText.of(expression).isPresent() ? 1 : 0;
            }
        }
        assertThat(required).isGreaterThan(3_000);
    }

    private static String made(List<String> pieces, int count, SplittableRandom random) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < count; i++) {
            made.append(pieces.get(random.nextInt(pieces.size())));
        }
        return made.toString();
    }

    private static Matcher matcher(String expression) {
        try {
            return Pattern.compile(expression).matcher("");
        } catch (PatternSyntaxException e) {
            return null;
        }
    }
}
