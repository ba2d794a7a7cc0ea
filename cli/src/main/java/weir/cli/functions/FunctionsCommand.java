package weir.cli.functions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import weir.base.Nearest;
import weir.cli.command.Command;
import weir.cli.command.ExitCode;
import weir.cli.line.Line;
import weir.cli.line.Operands;
import weir.cli.line.Option;
import weir.cli.line.UsageException;
import weir.cli.line.Verb;
import weir.cli.terminal.Terminal;
import weir.sql.functions.Documented;
import weir.sql.functions.FunctionRegistry;
import weir.sql.functions.aggregate.AggregateRegistry;

/** {@code weir functions [NAME]}: lists the functions of SQL, or explains one. */
public final class FunctionsCommand implements Command {
    private static final String DETAILS = """
            Without a name, lists all functions by topic. With one, says how it is called, what it
            does, and shows it.
            """;

    private static final Verb VERB = new Verb(
            "functions",
            "list the functions of SQL, or explain one",
            DETAILS,
            Operands.oneOf("[NAME]", List.of()),
            List.of(Option.flag("write the descriptions as JSON", "--json")));

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public int run(Line line, Terminal terminal) {
        ClassLoader loader = FunctionsCommand.class.getClassLoader();
        FunctionRegistry functions = FunctionRegistry.load(loader);
        AggregateRegistry aggregates = AggregateRegistry.load(loader);
        boolean json = line.has("--json");
        if (line.operands().isEmpty()) {
            List<Documented> all = new ArrayList<>(functions.all());
            all.addAll(aggregates.all());
            terminal.out().print(json ? FunctionText.json(all) : FunctionText.list(all, terminal));
        } else {
            Documented one = find(line.operands().get(0), functions, aggregates);
            terminal.out().print(json ? FunctionText.json(List.of(one)) : FunctionText.page(one, terminal));
        }
        return ExitCode.OK;
    }

    private static Documented find(String name, FunctionRegistry functions, AggregateRegistry aggregates) {
        Optional<? extends Documented> found = functions.find(name);
        if (found.isEmpty()) {
            found = aggregates.find(name);
        }
        if (found.isEmpty()) {
            Set<String> names = new LinkedHashSet<>(functions.names());
            names.addAll(aggregates.names());
            String near = Nearest.hint(name.toUpperCase(Locale.ROOT), names);
            String advice = near.isEmpty() ? " 'weir functions' lists all." : near;
            throw new UsageException("There is no function '" + name + "'." + advice);
        }
        return found.get();
    }
}
