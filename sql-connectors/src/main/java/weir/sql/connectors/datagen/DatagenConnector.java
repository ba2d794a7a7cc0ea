package weir.sql.connectors.datagen;

import java.util.Arrays;
import java.util.List;
import weir.api.source.Source;
import weir.base.Clock;
import weir.base.VirtualClock;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.sql.connectors.generated.BatchGenerator;
import weir.sql.connectors.generated.GeneratedSource;
import weir.sql.table.Field;
import weir.sql.table.Formats;
import weir.sql.table.TableConnector;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableOption;
import weir.sql.table.TableOptions;
import weir.sql.table.TableSource;

/** The connector {@code datagen}. */
public final class DatagenConnector implements TableConnector {
    private static final TableOption ROWS_PER_SECOND = TableOption.optional(
            "rows-per-second", "a whole number", "10000", "How many rows a second, over all tasks.");
    private static final TableOption NUMBER_OF_ROWS = TableOption.optional(
            "number-of-rows",
            "a whole number",
            null,
            "How many rows there are; without it and without sequences, no end.");
    private static final TableOption SEED = TableOption.optional(
            "seed", "a whole number", "0", "The same seed makes the same rows, at every parallelism.");

    @Override
    public String identifier() {
        return "datagen";
    }

    @Override
    public String explanation() {
        return "Rows of random values and sequences, made up.";
    }

    @Override
    public List<TableOption> options() {
        return List.of(
                ROWS_PER_SECOND,
                NUMBER_OF_ROWS,
                SEED,
                FieldOptions.KIND,
                FieldOptions.MIN,
                FieldOptions.MAX,
                FieldOptions.MAX_PAST,
                FieldOptions.LENGTH,
                FieldOptions.VAR_LEN,
                FieldOptions.START,
                FieldOptions.END,
                FieldOptions.NULL_RATE);
    }

    @Override
    public TableSource source(TableDefinition table, Formats formats) {
        TableOptions options = new TableOptions(table);
        Long limit = options.number(NUMBER_OF_ROWS, 1);
        long rows = limit == null ? GeneratedSource.UNLIMITED : limit;
        for (Field field : table.columns()) {
            FieldOptions own = new FieldOptions(table, options, field.name());
            ValuesOf.type(own, field.type(), options.number(SEED), new VirtualClock(0));
            rows = Math.min(rows, own.sequenceLength());
        }
        return new Generated(table, rows, options.number(ROWS_PER_SECOND, 1), options.number(SEED));
    }

    private record Generated(TableDefinition table, long rows, long rate, long seed) implements TableSource {
        @Override
        public Source<Batch, ?, ?> read(int[] columns) {
            TableDefinition definition = table;
            long chosenSeed = seed;
            BatchGenerator.Factory generators = context -> new RowMaker(
                    definition, columns, chosenSeed, context.platform().clock());
            return new GeneratedSource(generators, rows, rate);
        }

        @Override
        public boolean isBounded() {
            return rows != GeneratedSource.UNLIMITED;
        }
    }

    /** Makes the wanted columns. */
    private static final class RowMaker implements BatchGenerator {
        private final Values[] values;
        private final BatchBuilder builder;

        RowMaker(TableDefinition table, int[] columns, long seed, Clock clock) {
            TableOptions options = new TableOptions(table);
            values = new Values[columns.length];
            for (int i = 0; i < columns.length; i++) {
                Field field = table.columns().get(columns[i]);
                values[i] = ValuesOf.type(new FieldOptions(table, options, field.name()), field.type(), seed, clock);
            }
            builder = new BatchBuilder(Arrays.stream(columns)
                    .mapToObj(column -> table.columns().get(column).type().layout())
                    .toList());
        }

        @Override
        public Batch generate(long first, int count) {
            for (long row = first; row < first + count; row++) {
                for (int i = 0; i < values.length; i++) {
                    builder.column(i).append(values[i].at(row));
                }
                builder.endRow();
            }
            return builder.build();
        }
    }
}
