package weir.sql.runtime;

import java.util.List;
import java.util.function.Predicate;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.sql.table.Field;
import weir.state.KeyedState;

/** The columns of two inputs that have to be equal in a pair, and which of them make a row match nothing by being NULL. */
final class JoinKeys {
    private final Keys[] keys;
    private final int[][] strict;

    /** {@code nullsMatch} says for each pair of columns whether NULL equals NULL. */
    JoinKeys(List<Field> left, int[] leftKeys, List<Field> right, int[] rightKeys, boolean[] nullsMatch) {
        keys = new Keys[] {
            new Keys(leftKeys, GroupSteps.layouts(left, leftKeys)),
            new Keys(rightKeys, GroupSteps.layouts(right, rightKeys))
        };
        strict = new int[][] {strict(leftKeys, nullsMatch), strict(rightKeys, nullsMatch)};
    }

    private static int[] strict(int[] columns, boolean[] nullsMatch) {
        return java.util.stream.IntStream.range(0, columns.length)
                .filter(i -> !nullsMatch[i])
                .map(i -> columns[i])
                .toArray();
    }

    /** True where a row cannot have a partner, whatever comes. */
    boolean matchNothing(int side, Batch batch, int row) {
        for (int column : strict[side]) {
            if (batch.column(column).isNull(row)) {
                return true;
            }
        }
        return false;
    }

    Object of(int side, Batch batch, int row) {
        return keys[side].of(batch, row);
    }

    /** What makes the keys of the rows of both sides the current ones of a state. */
    RowKeys[] in(KeyedState state) {
        return new RowKeys[] {new RowKeys(keys[PairOperator.LEFT], state), new RowKeys(keys[PairOperator.RIGHT], state)
        };
    }

    /** The keys that belong to one task. */
    Predicate<Object> owned(OperatorContext.Slice slice) {
        return keys[PairOperator.LEFT].owned(slice);
    }
}
