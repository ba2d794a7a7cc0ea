package weir.sql.session;

import weir.sql.ast.Name;
import weir.sql.catalog.CatalogEntry;
import weir.sql.catalog.Catalogs;
import weir.sql.catalog.ObjectPath;
import weir.sql.error.SqlException;

/** RENAME TO of tables and views, within their database. */
final class Renaming {
    private Renaming() {}

    static void rename(Catalogs catalogs, CatalogEntry entry, Name name, Name newName) {
        ObjectPath old = entry.path();
        ObjectPath path = newName.parts().size() == 1
                ? new ObjectPath(old.catalog(), old.database(), newName.last())
                : catalogs.resolve(newName);
        if (!path.catalog().equals(old.catalog()) || !path.database().equals(old.database())) {
            throw new SqlException("RENAME can't move " + old + " into another database.", newName.position());
        }
        if (catalogs.find(path).isPresent()) {
            throw new SqlException("There is a table or view " + path + " already.", newName.position());
        }
        boolean temporary = catalogs.findTemporary(old).isPresent();
        if (temporary) {
            catalogs.removeTemporary(old);
            catalogs.putTemporary(entry.renamed(path));
        } else {
            catalogs.remove(old, name);
            catalogs.put(entry.renamed(path), newName);
        }
    }
}
