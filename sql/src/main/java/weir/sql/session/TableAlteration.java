package weir.sql.session;

import java.util.HashMap;
import java.util.Map;
import weir.sql.ast.Definition.AlterTable;
import weir.sql.ast.Name;
import weir.sql.ast.TableChange;
import weir.sql.catalog.CatalogEntry;
import weir.sql.catalog.CatalogTable;
import weir.sql.catalog.Catalogs;
import weir.sql.catalog.ObjectPath;
import weir.sql.error.SqlException;

/** ALTER TABLE: the changed table is checked as a new one would be, and only then takes the old one's place. */
final class TableAlteration {
    private final Catalogs catalogs;
    private final QueryRunner runner;

    TableAlteration(Catalogs catalogs, QueryRunner runner) {
        this.catalogs = catalogs;
        this.runner = runner;
    }

    void apply(AlterTable alter) {
        ObjectPath path = catalogs.resolve(alter.name());
        if (alter.ifExists() && catalogs.find(path).isEmpty()) {
            return;
        }
        CatalogTable table = table(alter.name());
        if (alter.change() instanceof TableChange.Rename rename) {
            Renaming.rename(catalogs, table, alter.name(), rename.newName());
            return;
        }
        CatalogTable changed = changed(table, alter.change(), alter.name());
        if (catalogs.findTemporary(path).isPresent()) {
            catalogs.putTemporary(changed);
        } else {
            catalogs.put(changed, alter.name());
        }
    }

    private CatalogTable table(Name name) {
        CatalogEntry entry = catalogs.get(name);
        if (entry instanceof CatalogTable table) {
            return table;
        }
        throw new SqlException(name + " is a view.", name.position()).hint("ALTER VIEW changes it.");
    }

    private CatalogTable changed(CatalogTable table, TableChange change, Name name) {
        if (change instanceof TableChange.SetOptions set) {
            Map<String, String> options = new HashMap<>(table.options());
            set.options().forEach(option -> options.put(option.key(), option.value()));
            return table.withOptions(options);
        }
        if (change instanceof TableChange.ResetOptions reset) {
            Map<String, String> options = new HashMap<>(table.options());
            reset.keys().forEach(options::remove);
            return table.withOptions(options);
        }
        SchemaDraft draft = new SchemaDraft(table.schema());
        new SchemaAlteration(draft, table.layout().partitionKeys()).apply(change, name.position());
        return table.withSchema(draft.done(runner));
    }
}
