package weir.difference.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTest {
    private static List<String> smaller(Sql sql) {
        return sql.smaller().map(Sql::text).toList();
    }

    @Test
    void aPieceGivesWayToOneOfItsRoleWithinIt() {
        Sql inner = Sql.node("int", "a");
        assertThat(smaller(Sql.node("int", "ABS(", inner, ")"))).containsExactly("a");
        assertThat(smaller(Sql.node("text", "CAST(", inner, " AS STRING)"))).isEmpty();
    }

    @Test
    void whatMayBeLeftOutIsLeftOutFirst() {
        Sql condition = Sql.node("bool", "(NOT ", Sql.node("bool", "b"), ")");
        assertThat(smaller(Sql.line("SELECT a FROM t", Sql.maybe(" WHERE ", condition))))
                .containsExactly("SELECT a FROM t", "SELECT a FROM t WHERE b");
    }

    @Test
    void aListLosesItemsDownToItsLeast() {
        Sql two = Sql.list(", ", 1, List.of(Sql.word("a"), Sql.word("b")));
        assertThat(smaller(two)).containsExactly("b", "a");
        assertThat(smaller(Sql.list(", ", 1, List.of(Sql.word("a"))))).isEmpty();
    }
}
