package weir.sql.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Flink 2.3 gave for the same texts. */
class HashOrderTest {
    @ParameterizedTest
    @CsvSource({
        "a, 1485273170",
        "k, -473204544",
        "'', 142593372",
        "Ünï, 327141413",
        "abcd, -396302900",
        "longer than sixteen bytes, 279709767",
        "😀z, 1373445698"
    })
    void textsHaveFlinksHashes(String text, int hash) {
        assertThat(HashOrder.hash(text)).isEqualTo(hash);
    }

    @Test
    void entriesStandInFlinksOrder() {
        Map<Object, Object> map = new LinkedHashMap<>();
        "abcdefghijklmn".chars().forEach(letter -> map.put(Character.toString(letter), letter));

        assertThat(String.join("", HashOrder.of(map).keySet().toArray(String[]::new)))
                .isEqualTo("jmndhlkbaiefcg");
    }

    @Test
    void oneEntryStaysAsItIs() {
        assertThat(HashOrder.of(Map.of("a", 1))).isEqualTo(Map.of("a", 1));
    }
}
