package weir.sql.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weir.base.WeirException;
import weir.datastream.DataStream;
import weir.sql.expr.Expr;
import weir.sql.kernel.Calculation;
import weir.sql.kernel.PairCondition;
import weir.sql.plan.Plan;
import weir.sql.types.LogicalType;
import weir.sql.user.CallSignature;
import weir.sql.user.RowMaker;
import weir.sql.user.UserFunction;

/** Makes the operators that add to each row what it answers when asked: the elements in it, or rows of a table outside. */
final class AnswerSteps {
    private final JobMaker maker;
    private final Generated generated;

    AnswerSteps(JobMaker maker, Generated generated) {
        this.maker = maker;
        this.generated = generated;
    }

    DataStream<Object> correlate(Plan.Correlate plan) {
        Optional<UserFunction> function = generated.library().user(plan.call().name());
        if (function.isPresent()) {
            return tableFunction(plan, function.get());
        }
        if (!plan.call().name().equals("UNNEST")) {
            throw new WeirException(
                    "The table function " + plan.call().name() + " is not known here. Tables are made"
                            + " of collections with UNNEST, of time with the windowing functions, and by table functions of yours.");
        }
        int width = plan.input().schema().size();
        Generated.Made<Calculation> operands =
                generated.calculation(null, bare(plan.call().operands()));
        Generated.Made<PairCondition> condition = condition(plan.condition(), width);
        AnsweringOperator.Shape shape =
                new AnsweringOperator.Shape(plan.schema(), width, plan.kind().keepsLeft());
        Unnesting unnesting = Unnesting.of(plan.call());
        return maker.straight(
                "Unnest",
                plan.input(),
                new SimpleSteps.Passing((context, out) -> new UnnestOperator(
                        context,
                        out,
                        shape,
                        operands.newInstance(context),
                        condition == null ? null : condition.newInstance(context),
                        unnesting)));
    }

    private DataStream<Object> tableFunction(Plan.Correlate plan, UserFunction function) {
        int width = plan.input().schema().size();
        List<Expr> operands = plan.call().operands();
        CallSignature signature =
                function.bind(operands.stream().map(Expr::type).toList());
        List<Expr> passed = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            LogicalType given = operands.get(i).type();
            LogicalType wanted = signature.parameter(i).passed(given);
            boolean same = given.nullable(true).equals(wanted.nullable(true));
            passed.add(same ? operands.get(i) : new Expr.Call("CAST", List.of(operands.get(i)), wanted));
        }
        List<LogicalType> types = passed.stream().map(Expr::type).toList();
        Generated.Made<Calculation> arguments = generated.calculation(null, bare(passed));
        Generated.Made<PairCondition> condition = condition(plan.condition(), width);
        AnsweringOperator.Shape shape =
                new AnsweringOperator.Shape(plan.schema(), width, plan.kind().keepsLeft());
        return maker.straight(
                "TableFunction",
                plan.input(),
                new SimpleSteps.Passing((context, out) -> new TableFunctionOperator(
                        context,
                        out,
                        shape,
                        arguments.newInstance(context),
                        condition == null ? null : condition.newInstance(context),
                        RowMaker.of(function, types, context))));
    }

    DataStream<Object> lookup(Plan.LookupJoin plan) {
        int width = plan.input().schema().size();
        Generated.Made<Calculation> keys = generated.calculation(null, bare(plan.keys()));
        Generated.Made<PairCondition> condition = condition(plan.filter(), width);
        AnsweringOperator.Shape shape =
                new AnsweringOperator.Shape(plan.schema(), width, plan.kind().keepsLeft());
        LookupJoinOperator.Question question =
                new LookupJoinOperator.Question(plan.lookup(), plan.manner(), Generated.sources(plan.answer()));
        return maker.straight("LookupJoin", plan.input(), new SimpleSteps.Passing((context, out) -> {
            Calculation wanted = keys.newInstance(context);
            PairCondition meeting = condition == null ? null : condition.newInstance(context);
            return BackgroundLookupOperator.of(
                    question,
                    context,
                    out,
                    plan.input().schema(),
                    answers -> new LookupJoinOperator(context, answers, shape, wanted, meeting, question));
        }));
    }

    DataStream<Object> fullLookup(Plan.FullLookupJoin plan) {
        int width = plan.input().schema().size();
        Generated.Made<PairCondition> condition = condition(plan.filter(), width);
        AnsweringOperator.Shape shape =
                new AnsweringOperator.Shape(plan.schema(), width, plan.kind().keepsLeft());
        LookedUpTable.Factory table = LookedUpTable.of(plan, generated);
        JoinKeys keys = new JoinKeys(
                plan.input().schema(), plan.keys(), plan.table().schema(), plan.tableKeys(), plan.nullsMatch());
        return maker.straight(
                "LookupJoin",
                plan.input(),
                new SimpleSteps.Passing((context, out) -> new FullLookupOperator(
                        context,
                        out,
                        shape,
                        keys,
                        condition == null ? null : condition.newInstance(context),
                        table.in(context))));
    }

    private Generated.Made<PairCondition> condition(Expr condition, int width) {
        return condition == null ? null : generated.pairCondition(condition, width);
    }

    /** Also bare columns are computed, so that the results of a calculation are all values that are asked for. */
    private static List<Expr> bare(List<Expr> expressions) {
        return expressions.stream().map(SimpleSteps::bare).toList();
    }
}
