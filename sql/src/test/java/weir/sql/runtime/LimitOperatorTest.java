package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

class LimitOperatorTest {
    private static final List<Field> ROWS = List.of(new Field("v", LogicalType.INT));

    private static OperatorScript limit(long offset, long limit) {
        return new OperatorScript((context, out) -> new LimitOperator(context, out, offset, limit), List.of(ROWS))
                .left("+I", 1)
                .left("+I", 2)
                .left("+I", 3)
                .left("+I", 4);
    }

    @Test
    void theFirstRowsPass() throws Exception {
        assertThat(limit(0, 2).rows()).containsExactly("+I[1]", "+I[2]");
        assertThat(limit(0, 9).rows()).hasSize(4);
    }

    @Test
    void rowsBeforeTheOffsetDoNot() throws Exception {
        assertThat(limit(1, 3).rows()).containsExactly("+I[2]", "+I[3]");
        assertThat(limit(4, 9).rows()).isEmpty();
    }

    @Test
    void watermarksPassWhenNoRowDoesAnyMore() throws Exception {
        assertThat(limit(0, 1).watermark(10).results()).containsExactly("+I[1]", "@10");
    }
}
