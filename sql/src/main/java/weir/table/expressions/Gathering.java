package weir.table.expressions;

import weir.base.WeirException;

/** Functions of many rows. */
public interface Gathering<E> extends Operand<E> {
    default E count() {
        return gathered("COUNT");
    }

    default E sum() {
        return gathered("SUM");
    }

    /** The sum, which is 0 where there are no rows. */
    default E sum0() {
        return of(Term.pattern("COALESCE(?, 0)", Term.of(sum())));
    }

    default E min() {
        return gathered("MIN");
    }

    default E max() {
        return gathered("MAX");
    }

    default E avg() {
        return gathered("AVG");
    }

    default E firstValue() {
        return gathered("FIRST_VALUE");
    }

    default E lastValue() {
        return gathered("LAST_VALUE");
    }

    default E listAgg() {
        return gathered("LISTAGG");
    }

    default E listAgg(String separator) {
        return gathered("LISTAGG", separator);
    }

    default E stddevPop() {
        return gathered("STDDEV_POP");
    }

    default E stddevSamp() {
        return gathered("STDDEV_SAMP");
    }

    default E varPop() {
        return gathered("VAR_POP");
    }

    default E varSamp() {
        return gathered("VAR_SAMP");
    }

    default E collect() {
        return gathered("COLLECT");
    }

    default E arrayAgg() {
        return gathered("ARRAY_AGG");
    }

    default E percentile(Object percentage) {
        return gathered("PERCENTILE", percentage);
    }

    /** Equal arguments count once. */
    default E distinct() {
        if (term() instanceof Term.Call call) {
            return of(new Term.Call(call.function(), true, call.arguments(), call.gathers()));
        } else if (term() instanceof Term.UserCall call) {
            return of(new Term.UserCall(call.function(), true, call.arguments()));
        }
        throw new WeirException(
                "distinct() stands behind a function of many rows, as in $(\"a\").count().distinct(), and not behind "
                        + asSummaryString() + ".");
    }

    /** The function over a window around each row, which {@code Table.window(Over…as("w"))} has made. */
    default E over(Object window) {
        if (Term.of(window) instanceof Term.Column alias) {
            return of(new Term.Over(term(), alias.name()));
        }
        throw new WeirException("over() takes the name of a window, as in over($(\"w\")).");
    }
}
