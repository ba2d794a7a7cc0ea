package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.sql.plan.Plan.SetOperation.Kind;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

class SetOperatorTest {
    private static final List<Field> SCHEMA = List.of(new Field("x", LogicalType.INT));

    private static OperatorScript script(Kind kind) {
        int[] all = {0};
        return new OperatorScript(
                (context, out) ->
                        new SetOperator(context, out, SCHEMA, new Keys(all, GroupSteps.layouts(SCHEMA, all)), kind),
                List.of(SCHEMA, SCHEMA));
    }

    @Test
    void intersectHasARowOnceForAsLongAsItIsOnBothSides() throws Exception {
        assertThat(script(Kind.INTERSECT)
                        .left("+I", 1)
                        .left("+I", 1)
                        .right("+I", 1)
                        .left("-D", 1)
                        .left("-D", 1)
                        .rows())
                .containsExactly("+I[1]", "-D[1]");
    }

    @Test
    void intersectAllHasARowAsOftenAsTheSideThatHasItLess() throws Exception {
        assertThat(script(Kind.INTERSECT_ALL)
                        .left("+I", 1)
                        .left("+I", 1)
                        .right("+I", 1)
                        .right("+I", 1)
                        .right("+I", 1)
                        .right("-D", 1)
                        .right("-D", 1)
                        .rows())
                .containsExactly("+I[1]", "+I[1]", "-D[1]");
    }

    @Test
    void exceptTakesARowBackWhenItComesOnTheRight() throws Exception {
        assertThat(script(Kind.EXCEPT)
                        .left("+I", 1)
                        .left("+I", (Object) null)
                        .right("+I", 1)
                        .right("+I", (Object) null)
                        .right("-D", 1)
                        .rows())
                .containsExactly("+I[1]", "+I[null]", "-D[1]", "-D[null]", "+I[1]");
    }

    @Test
    void exceptAllTakesOneAwayForEach() throws Exception {
        assertThat(script(Kind.EXCEPT_ALL)
                        .left("+I", 1)
                        .right("+I", 1)
                        .right("+I", 1)
                        .left("+I", 1)
                        .left("+I", 1)
                        .rows())
                .containsExactly("+I[1]", "-D[1]", "+I[1]");
    }
}
