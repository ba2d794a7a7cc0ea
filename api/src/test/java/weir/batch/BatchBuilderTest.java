package weir.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.types.Row;

class BatchBuilderTest {
    private static final ColumnType ROW = ColumnType.row(List.of("x"), List.of(ColumnType.INT));

    private final BatchBuilder builder =
            new BatchBuilder(ColumnType.LONG, ColumnType.STRING, ColumnType.array(ColumnType.INT), ROW);

    @Test
    void aRowThatWasNotCompletedCanBeTakenBack() {
        append(1, "one");
        builder.endRow();
        append(2, "two");
        builder.column(0).append(3L);
        builder.undoRow();
        append(4, "four");
        builder.endRow();

        Batch batch = builder.build();
        assertThat(batch.size()).isEqualTo(2);
        assertThat(batch.column(0).get(1)).isEqualTo(4L);
        assertThat(batch.column(1).get(1)).isEqualTo("four");
        assertThat(batch.column(2).get(1)).isEqualTo(List.of(4));
        assertThat(batch.column(3).get(1)).isEqualTo(Row.of(4));
    }

    @Test
    void nullsOfARowThatWasTakenBackAreForgotten() {
        builder.column(0).appendNull();
        builder.column(1).appendNull();
        builder.column(2).appendNull();
        builder.column(3).appendNull();
        builder.undoRow();
        append(5, "five");
        builder.endRow();

        assertThat(builder.build().toString()).doesNotContain("null");
    }

    @Test
    void halfANestedRowIsTakenBackToo() {
        ((RowAppender) builder.column(3)).field(0).append(7);
        ((ArrayAppender) builder.column(2)).elements().append(7);
        builder.undoRow();
        append(8, "eight");
        builder.endRow();

        Batch batch = builder.build();
        assertThat(batch.column(2).get(0)).isEqualTo(List.of(8));
        assertThat(batch.column(3).get(0)).isEqualTo(Row.of(8));
    }

    private void append(int number, String text) {
        builder.column(0).append((long) number);
        builder.column(1).append(text);
        builder.column(2).append(List.of(number));
        builder.column(3).append(Row.of(number));
    }
}
