package weir.sql.ast;

import java.util.List;
import java.util.Optional;
import weir.sql.error.Position;

/**
 * PRIMARY KEY of a table, written behind a column or on its own.
 *
 * @param name the constraint's name, if it has one
 * @param enforced whether NOT ENFORCED is missing
 */
public record PrimaryKeyDefinition(Optional<String> name, List<Name> columns, boolean enforced, Position position) {}
