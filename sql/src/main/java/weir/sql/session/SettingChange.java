package weir.sql.session;

import java.io.File;
import weir.sql.ast.Name;
import weir.sql.ast.Setting;
import weir.sql.catalog.Catalog;
import weir.sql.catalog.Catalogs;
import weir.sql.error.SqlException;

/** SET, RESET, USE, and what is accepted for Flink's sake. */
final class SettingChange {
    private static final String CORE = "core";

    private final SessionWorld world;

    SettingChange(SessionWorld world) {
        this.world = world;
    }

    void apply(Setting setting) {
        if (setting instanceof Setting.Set set) {
            world.settings().set(set.option());
        } else if (setting instanceof Setting.Reset reset) {
            world.settings().reset(reset);
        } else if (setting instanceof Setting.UseCatalog use) {
            world.catalogs().use(world.catalogs().catalog(use.catalog()));
        } else if (setting instanceof Setting.UseDatabase use) {
            useDatabase(use.database());
        } else {
            applyModulesOrJars(setting);
        }
    }

    private void useDatabase(Name name) {
        Catalogs catalogs = world.catalogs();
        Catalog catalog = name.parts().size() == 2
                ? catalogs.catalog(name.parts().get(0), name)
                : catalogs.catalog(catalogs.currentCatalog(), name);
        catalogs.use(catalog, catalogs.database(name));
    }

    private void applyModulesOrJars(Setting setting) {
        if (setting instanceof Setting.UseModules use) {
            use.modules().forEach(SettingChange::checkModule);
        } else if (setting instanceof Setting.LoadModule load) {
            checkModule(load.module());
        } else if (setting instanceof Setting.Jar jar) {
            checkJar(jar);
            world.settings().jar(jar);
        }
    }

    private static void checkJar(Setting.Jar jar) {
        String path = jar.path().startsWith("file:") ? jar.path().substring("file:".length()) : jar.path();
        if (jar.add() && !new File(path).isFile()) {
            throw new SqlException("There is no jar '" + jar.path() + "'.", jar.position())
                    .hint("Relative paths begin at " + new File("").getAbsolutePath() + ".");
        }
    }

    private static void checkModule(Name module) {
        if (!module.last().equals(CORE)) {
            throw new SqlException("There is no module '" + module.last() + "'.", module.position())
                    .hint("All functions are in the module 'core'.");
        }
    }
}
