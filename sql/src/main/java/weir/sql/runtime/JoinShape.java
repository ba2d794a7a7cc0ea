package weir.sql.runtime;

import weir.sql.plan.JoinKind;

/**
 * What leaves a join of two inputs.
 *
 * @param leftWidth how many columns the left rows have
 * @param rightWidth how many columns the right rows have
 */
record JoinShape(JoinKind kind, int leftWidth, int rightWidth) {
    /** True where rows of a side leave as long as they have no partner. */
    boolean showsAlone(int side) {
        return side == PairOperator.LEFT ? kind.keepsLeft() || kind == JoinKind.ANTI : kind.keepsRight();
    }

    /** True where rows of a side leave, by themselves, as long as they have a partner. */
    boolean showsPaired(int side) {
        return side == PairOperator.LEFT && kind == JoinKind.SEMI;
    }

    boolean showsPairs() {
        return !kind.leftOnly();
    }
}
