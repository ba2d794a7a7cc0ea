package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import weir.base.Nearest;
import weir.sql.functions.FunctionRegistry;
import weir.sql.functions.Volatility;
import weir.sql.functions.signature.Argument;
import weir.sql.types.LogicalType;
import weir.sql.user.FunctionFinder;

/** What the library says of its functions. */
public record RegistryTypes(FunctionRegistry registry, FunctionFinder users) implements FunctionTypes {
    /** Without functions of the user. */
    public RegistryTypes(FunctionRegistry registry) {
        this(registry, FunctionFinder.NONE);
    }

    @Override
    public boolean has(String name) {
        return registry.find(name).isPresent();
    }

    @Override
    public LogicalType result(String name, List<LogicalType> arguments, List<Object> literals) {
        List<Argument> given = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            LogicalType type = arguments.get(i);
            given.add(
                    type.kind() == LogicalType.Kind.SYMBOL
                            ? Argument.symbol(String.valueOf(literals.get(i)))
                            : Argument.literal(type, literals.get(i)));
        }
        return registry.find(name).orElseThrow().bind(given).result();
    }

    @Override
    public boolean isDeterministic(String name) {
        return registry.find(name).orElseThrow().volatility() == Volatility.values()[0];
    }

    @Override
    public String hint(String name) {
        return registry.hint(name).isEmpty() ? Nearest.hint(name, users.names()) : registry.hint(name);
    }
}
