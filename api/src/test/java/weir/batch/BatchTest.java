package weir.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final BatchBuilder builder = new BatchBuilder(ColumnType.LONG, ColumnType.STRING);

    private Batch batch(int rows) {
        for (long row = 0; row < rows; row++) {
            ((LongAppender) builder.column(0)).append(row);
            ((BytesAppender) builder.column(1)).append("v" + row);
            builder.endRow(1000 + row, (byte) (row % 4));
        }
        return builder.build();
    }

    @Test
    void rows_have_values_times_and_kinds() {
        Batch batch = batch(40);
        assertThat(batch.size()).isEqualTo(40);
        assertThat(batch.column(0).get(39)).isEqualTo(39L);
        assertThat(batch.column(1).get(39)).isEqualTo("v39");
        assertThat(batch.time(39)).isEqualTo(1039);
        assertThat(batch.kind(39)).isEqualTo((byte) 3);
    }

    @Test
    void times_and_kinds_are_kept_only_where_there_are_any() {
        ((LongAppender) builder.column(0)).append(1);
        builder.column(1).append(null);
        builder.endRow();
        Batch batch = builder.build();
        assertThat(batch.times()).isNull();
        assertThat(batch.kinds()).isNull();
        assertThat(batch.time(0)).isEqualTo(Batch.NO_TIME);
        assertThat(batch.kind(0)).isZero();
    }

    @Test
    void a_builder_starts_anew_after_each_batch() {
        Batch first = batch(20);
        Batch second = batch(2);
        assertThat(first.column(1).get(19)).isEqualTo("v19");
        assertThat(second).hasToString("Batch of 2 rows [LONG[0, 1], STRING[v0, v1]] watermarks []");
    }

    @Test
    void recycled_arrays_are_filled_again() {
        Batch first = batch(20);
        long[] values = ((LongColumn) first.column(0)).values();
        builder.recycle(first);
        batch(5);
        Batch third = batch(3);
        assertThat(((LongColumn) third.column(0)).values()).isSameAs(values);
        assertThat(third.column(1)).hasToString("STRING[v0, v1, v2]");
    }

    @Test
    void watermarks_keep_their_place_between_rows() {
        builder.mark(5);
        ((LongAppender) builder.column(0)).append(1);
        builder.column(1).appendNull();
        builder.endRow();
        builder.mark(7);
        builder.mark(6);
        builder.mark(9);
        Batch batch = builder.build();
        assertThat(batch.marks()).hasToString("[0:5, 1:9]");
        assertThat(batch.lastWatermark(0)).isEqualTo(9);
        assertThat(batch.withMarks(Marks.NONE).lastWatermark(3)).isEqualTo(3);
    }

    @Test
    void columns_of_another_size_are_refused() {
        assertThatThrownBy(() -> batch(2).withColumns(new LongColumn(new long[3], 3)))
                .isInstanceOf(IllegalStateException.class);
    }

    /** What a receiver sees: rows and watermarks in their order. */
    private static List<String> events(Batch batch) {
        List<String> events = new ArrayList<>();
        int row = 0;
        for (int mark = 0; mark <= batch.marks().count(); mark++) {
            boolean end = mark == batch.marks().count();
            for (int to = end ? batch.size() : batch.marks().row(mark); row < to; row++) {
                events.add(batch.column(1).get(row) + "@" + batch.time(row) + "/" + batch.kind(row));
            }
            if (!end) {
                events.add("W" + batch.marks().watermark(mark));
            }
        }
        return events;
    }

    private Batch randomBatch(SplittableRandom random) {
        int rows = random.nextInt(1, 30);
        long watermark = 0;
        for (int row = 0; row < rows; row++) {
            while (random.nextInt(3) == 0) {
                builder.mark(++watermark);
            }
            ((LongAppender) builder.column(0)).append(row);
            ((BytesAppender) builder.column(1)).append("v" + row);
            builder.endRow(row, (byte) random.nextInt(4));
        }
        builder.mark(watermark + random.nextInt(2));
        return builder.build();
    }

    @Test
    void slices_one_after_the_other_are_the_whole() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Batch batch = new BatchTest().randomBatch(random);
            int cut = random.nextInt(batch.size() + 1);
            List<String> both = new ArrayList<>(events(batch.slice(0, cut)));
            both.addAll(events(batch.slice(cut, batch.size()).compact()));
            assertThat(both).as("seed " + seed).isEqualTo(events(batch));
        }
    }

    @Test
    void taken_rows_keep_all_watermarks_in_their_place() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Batch batch = new BatchTest().randomBatch(random);
            int[] rows = random.ints(batch.size(), 0, 2).toArray();
            int count = 0;
            List<String> expected = new ArrayList<>(events(batch));
            for (int row = 0; row < batch.size(); row++) {
                if (rows[row] == 0) {
                    expected.remove("v" + row + "@" + row + "/" + batch.kind(row));
                } else {
                    rows[count++] = row;
                }
            }
            assertThat(events(batch.take(rows, count))).as("seed " + seed).isEqualTo(expected);
        }
    }
}
