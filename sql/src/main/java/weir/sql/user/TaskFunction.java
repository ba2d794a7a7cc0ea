package weir.sql.user;

import java.util.Map;
import weir.base.WeirException;
import weir.operators.basic.FunctionCopy;
import weir.operators.context.Metrics;
import weir.spi.OperatorContext;
import weir.sql.kernel.TaskBound;
import weir.table.functions.FunctionContext;
import weir.table.functions.UserDefinedFunction;

/** Gives each task a function of its own: copied, opened, and closed with the operator that calls it. */
public record TaskFunction(UserFunction function) implements TaskBound {
    @Override
    public UserDefinedFunction inTask(OperatorContext context) throws Exception {
        ClassLoader classes = function.instance().getClass().getClassLoader();
        UserDefinedFunction copy = FunctionCopy.of(function.instance(), context.name(), classes);
        context.atRelease(copy::close);
        Map<String, String> parameters = context.settings().parameters();
        try {
            copy.open(new FunctionContext(Metrics.group(context), parameters, classes));
        } catch (Exception e) {
            throw new WeirException(
                    "The function " + function.plainName() + " could not be opened: " + e.getMessage(), e);
        }
        return copy;
    }
}
