package weir.sql.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.sql.error.Position;

/** Cutting a script into statements. */
class ScriptTest {
    @Test
    void cutsAtSemicolons() {
        assertThat(texts("SELECT 1; SELECT 2 ;\nSELECT 3")).containsExactly("SELECT 1", "SELECT 2 ", "SELECT 3");
    }

    @Test
    void leavesSemicolonsInTextsNamesAndCommentsAlone() {
        assertThat(texts("SELECT 'a;''b', `c;d` -- e;f\n /* g;h */ /*+ i;j */;"))
                .containsExactly("SELECT 'a;''b', `c;d` -- e;f\n /* g;h */ /*+ i;j */");
    }

    @Test
    void dropsWhatIsOnlyComments() {
        assertThat(texts(";; -- nothing\n; /* nothing */ ;")).isEmpty();
    }

    @Test
    void keepsASetOfStatementsTogether() {
        String set =
                "EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT CASE WHEN b THEN 1 END; INSERT INTO c SELECT 1; -- x\n END";

        assertThat(texts(set + "; SELECT 1")).containsExactly(set, "SELECT 1");
    }

    @Test
    void cutsTheOldFormOfASetIntoItsStatements() {
        assertThat(texts("BEGIN STATEMENT SET; INSERT INTO a SELECT 1; END;"))
                .containsExactly("BEGIN STATEMENT SET", "INSERT INTO a SELECT 1", "END");
    }

    @Test
    void tellsWhereAStatementBeginsAndWhetherItIsClosed() {
        List<Part> parts = Script.parts("-- first\r\n  SELECT 1;\n\tSELECT 2");

        assertThat(parts).extracting(Part::start).containsExactly(new Position(2, 3), new Position(3, 2));
        assertThat(parts).extracting(Part::closed).containsExactly(true, false);
    }

    private static List<String> texts(String script) {
        return Script.parts(script).stream().map(Part::text).toList();
    }
}
