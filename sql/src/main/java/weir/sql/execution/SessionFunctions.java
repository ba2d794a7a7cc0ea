package weir.sql.execution;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import weir.base.WeirException;
import weir.sql.ast.Name;
import weir.sql.catalog.CatalogFunction;
import weir.sql.catalog.Catalogs;
import weir.sql.catalog.ObjectPath;
import weir.sql.error.Position;
import weir.sql.session.SessionWorld;
import weir.sql.user.FunctionFinder;
import weir.sql.user.UserFunction;
import weir.table.functions.UserDefinedFunction;

/** The functions of the user that one statement calls. */
final class SessionFunctions implements FunctionFinder {
    private final SessionWorld world;
    private final FunctionClasses classes;
    private final Map<String, UserFunction> called = new HashMap<>();

    SessionFunctions(SessionWorld world, FunctionClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    @Override
    public Optional<UserFunction> system(String name) {
        return Optional.ofNullable(world.catalogs().functions().system().get(name))
                .map(function -> made(Name.quoted(name), function));
    }

    @Override
    public Optional<UserFunction> find(List<String> name) {
        if (name.size() > 3) {
            return Optional.empty();
        }
        ObjectPath path = world.catalogs().resolve(new Name(name, Position.START));
        String key = name.stream().map(Name::quoted).collect(Collectors.joining("."));
        return world.catalogs().functions().findIn(path).map(function -> made(key, function));
    }

    @Override
    public Optional<UserFunction> planned(String name) {
        return Optional.ofNullable(called.get(name));
    }

    @Override
    public Collection<String> names() {
        Catalogs catalogs = world.catalogs();
        return catalogs.functions()
                .names(
                        catalogs.currentCatalog(),
                        catalogs.catalogs()
                                .get(catalogs.currentCatalog())
                                .databases()
                                .get(catalogs.currentDatabase()));
    }

    private UserFunction made(String key, CatalogFunction function) {
        return called.computeIfAbsent(key, name -> {
            UserDefinedFunction instance = instance(function);
            classes.remember(instance.getClass().getClassLoader());
            return new UserFunction(name, instance);
        });
    }

    private UserDefinedFunction instance(CatalogFunction function) {
        return function.instance().orElseGet(() -> newInstance(function));
    }

    private UserDefinedFunction newInstance(CatalogFunction function) {
        Class<?> type = classes.load(function, world.settings().jars());
        if (!UserDefinedFunction.class.isAssignableFrom(type)) {
            throw new WeirException("The class " + type.getName() + " of the function " + function.name()
                    + " is none of ScalarFunction, TableFunction and AggregateFunction, which functions extend.");
        }
        try {
            return (UserDefinedFunction) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new WeirException(
                    "The class " + type.getName() + " of the function " + function.name()
                            + " cannot be made: it needs a public constructor without parameters that does not fail.",
                    e);
        }
    }
}
