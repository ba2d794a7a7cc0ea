package weir.sql.codegen;

import java.util.ArrayList;
import java.util.List;
import weir.sql.expr.Expr;
import weir.sql.types.LogicalType;
import weir.sql.user.CallSignature;
import weir.sql.user.Parameter;
import weir.sql.user.TaskFunction;
import weir.sql.user.UserFunction;
import weir.sql.values.Bridge;

/** Writes calls of the user's functions of single rows: as the user's own code would call them, with arguments as its parameters say. */
final class UserCalls {
    private static final String BRIDGE = "weir.sql.values.Bridge";

    private final Expr.Call call;
    private final UserFunction function;
    private final Expressions expressions;
    private final CodeText code;
    private final List<Value> strict = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();

    private UserCalls(Expr.Call call, UserFunction function, Expressions expressions, CodeText code) {
        this.call = call;
        this.function = function;
        this.expressions = expressions;
        this.code = code;
    }

    static Value write(Expr.Call call, UserFunction function, Expressions expressions, CodeText code) {
        return new UserCalls(call, function, expressions, code).write();
    }

    private Value write() {
        CallSignature signature =
                function.bind(call.operands().stream().map(Expr::type).toList());
        String arguments = String.join(", ", arguments(signature));
        String owner = function.instance().getClass().getCanonicalName();
        String field = expressions.owner().constant(owner, new TaskFunction(function));
        String result = expressions.owner().unique("given");
        String failure = expressions.owner().unique("failure");
        code.line("Object " + result + " = null;");
        code.line("if (!(" + Expressions.anyNull(strict) + ")) {").line("try {");
        code.line(result + " = " + boxed(field + ".eval(" + arguments + ")", signature) + ";");
        code.orCatch("Throwable", failure)
                .line("throw weir.sql.user.FunctionFailure.of(\"" + function.plainName() + "\", new Object[] {"
                        + String.join(", ", shown) + "}, " + failure + ");")
                .end()
                .end();
        return value(result, signature);
    }

    private static String boxed(String text, CallSignature signature) {
        Class<?> returned = signature.method().getReturnType();
        return returned.isPrimitive()
                ? weir.sql.values.JavaTypes.boxed(returned).getName() + ".valueOf(" + text + ")"
                : text;
    }

    private Value value(String result, CallSignature signature) {
        String object = expressions.owner().unique("object");
        String bridge = expressions.owner().constant(BRIDGE, Bridge.of(signature.result()));
        LogicalType type = call.type();
        String boxed = JavaTypes.boxed(type);
        code.line(boxed + " " + object + " = (" + boxed + ") " + bridge + ".toSql(" + result + ");");
        return expressions.unboxed(object, type, code);
    }

    private List<String> arguments(CallSignature signature) {
        List<String> arguments = new ArrayList<>();
        int fixed = signature.method().isVarArgs() ? signature.method().getParameterCount() - 1 : Integer.MAX_VALUE;
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < call.operands().size(); i++) {
            (i < fixed ? arguments : rest).add(argument(call.operand(i), signature.parameter(i)));
        }
        if (signature.method().isVarArgs()) {
            String element = signature
                    .method()
                    .getParameterTypes()[fixed]
                    .getComponentType()
                    .getCanonicalName();
            arguments.add("new " + element + "[] {" + String.join(", ", rest) + "}");
        }
        return arguments;
    }

    private String argument(Expr operand, Parameter parameter) {
        LogicalType passed = parameter.passed(operand.type());
        Value value = LibraryCalls.converted(expressions.write(operand, code), passed, expressions, code);
        Class<?> wanted = parameter.javaClass();
        shown.add(Expressions.boxed(value));
        if (wanted.isPrimitive()) {
            strict.add(value);
            return JavaTypes.of(passed).equals(wanted.getName())
                    ? value.code()
                    : "(" + wanted.getName() + ") " + value.code();
        }
        Bridge bridge = Bridge.of(parameter.seen(passed));
        String boxed = Expressions.boxed(value);
        String seen =
                bridge.isPlain() ? boxed : expressions.owner().constant(BRIDGE, bridge) + ".toJava(" + boxed + ")";
        return "((" + wanted.getCanonicalName() + ") " + seen + ")";
    }
}
