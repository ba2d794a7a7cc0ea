package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

class NormalizeOperatorTest {
    private static final List<Field> SCHEMA =
            List.of(new Field("k", LogicalType.STRING), new Field("v", LogicalType.INT));

    @Test
    void aRowReplacesTheOneWithItsKeyAndADeletionNamesIt() throws Exception {
        int[] key = {0};
        OperatorScript script = new OperatorScript(
                (context, out) ->
                        new NormalizeOperator(context, out, SCHEMA, new Keys(key, GroupSteps.layouts(SCHEMA, key))),
                List.of(SCHEMA));
        assertThat(script.left("+I", "a", 1)
                        .left("+U", "a", 2)
                        .left("+I", "a", 2)
                        .left("-D", "a", null)
                        .left("-D", "a", null)
                        .left("+U", "a", 3)
                        .rows())
                .containsExactly("+I[a, 1]", "-U[a, 1]", "+U[a, 2]", "-D[a, 2]", "+I[a, 3]");
    }
}
