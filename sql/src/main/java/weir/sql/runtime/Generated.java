package weir.sql.runtime;

import java.util.ArrayList;
import java.util.List;
import weir.spi.OperatorContext;
import weir.sql.codegen.AggregatorCode;
import weir.sql.codegen.CalculationCode;
import weir.sql.codegen.ClassText;
import weir.sql.codegen.Compiler;
import weir.sql.codegen.KeptConditionCode;
import weir.sql.codegen.Library;
import weir.sql.codegen.PairConditionCode;
import weir.sql.expr.Expr;
import weir.sql.kernel.Aggregator;
import weir.sql.kernel.Calculation;
import weir.sql.kernel.KeptCondition;
import weir.sql.kernel.PairCondition;
import weir.sql.kernel.RowFormat;
import weir.sql.kernel.TaskBound;
import weir.sql.plan.AggregateCall;
import weir.sql.table.Field;

/** Writes the classes of a query while its job is made, so that what cannot be done is told before it starts. */
record Generated(Library library, ClassLoader classes, List<ClassText> written) {
    /** A class that is written, of which every task makes one of its own. */
    record Made<T>(ClassText text, ClassLoader classes, Class<T> type) {
        /** An instance for one task, with constants of its own where they are bound to a task. */
        T newInstance(OperatorContext context) throws Exception {
            Object[] constants = text.constants();
            for (int i = 0; i < constants.length; i++) {
                constants[i] = constants[i] instanceof TaskBound bound ? bound.inTask(context) : constants[i];
            }
            return type.cast(Compiler.newInstance(text, constants, classes));
        }
    }

    /** A condition, null for none, and expressions. */
    Made<Calculation> calculation(Expr condition, List<Expr> computed) {
        return made(CalculationCode.of("Calculation", condition, computed, library), Calculation.class);
    }

    Made<Aggregator> aggregator(List<Field> input, List<AggregateCall> calls, boolean retracting) {
        return made(AggregatorCode.of("Aggregates", input, calls, retracting, library), Aggregator.class);
    }

    private <T> Made<T> made(ClassText text, Class<T> type) {
        written.add(text);
        return new Made<>(text, classes, type);
    }

    /** A condition over two rows, null for none; the left one has {@code leftWidth} columns. */
    Made<PairCondition> pairCondition(Expr condition, int leftWidth) {
        return new Made<>(
                PairConditionCode.of("PairCondition", condition, leftWidth, library), classes, PairCondition.class);
    }

    /** A condition, null for none, over a row of a batch and one that is kept. */
    Made<KeptCondition> keptCondition(Expr condition, RowFormat left, RowFormat right) {
        return made(KeptConditionCode.of("KeptCondition", condition, left, right, library), KeptCondition.class);
    }

    /** The expressions that are more than a column. */
    static List<Expr> computed(List<Expr> projections) {
        return projections.stream()
                .filter(expression -> !(expression instanceof Expr.Field))
                .toList();
    }

    /** For each expression which input column it is, or −1 − i for the i-th computed one. */
    static int[] sources(List<Expr> projections) {
        List<Integer> sources = new ArrayList<>();
        int computed = 0;
        for (Expr expression : projections) {
            sources.add(expression instanceof Expr.Field field ? field.index() : -1 - computed++);
        }
        return sources.stream().mapToInt(Integer::intValue).toArray();
    }
}
