package weir.sql.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weir.sql.ast.ColumnDefinition;
import weir.sql.ast.Name;
import weir.sql.ast.TableChange;
import weir.sql.ast.TableChange.PlacedColumn;
import weir.sql.catalog.CatalogColumn;
import weir.sql.catalog.TableSchema.PrimaryKey;
import weir.sql.error.Position;
import weir.sql.error.SqlException;

/** What ALTER TABLE does to columns, watermark and primary key. */
final class SchemaAlteration {
    private final SchemaDraft draft;
    private final List<String> partitionKeys;

    SchemaAlteration(SchemaDraft draft, List<String> partitionKeys) {
        this.draft = draft;
        this.partitionKeys = partitionKeys;
    }

    void apply(TableChange change, Position at) {
        if (change instanceof TableChange.ChangeSchema schema) {
            schema.columns().forEach(column -> change(column, schema.modify()));
            constraints(schema);
        } else if (change instanceof TableChange.RenameColumn rename) {
            rename(rename);
        } else if (change instanceof TableChange.DropColumns drop) {
            drop.columns().forEach(column -> drop(column, drop.columns()));
        } else if (change instanceof TableChange.DropWatermark) {
            requireWatermark(at);
            draft.watermark = Optional.empty();
        } else if (change instanceof TableChange.DropPrimaryKey) {
            requireKey(at);
            draft.primaryKey = Optional.empty();
        } else if (change instanceof TableChange.DropConstraint constraint) {
            dropConstraint(constraint.constraint());
        } else {
            throw new SqlException(
                    "Partitions come and go with the rows that are written; ALTER TABLE does not make them.", at);
        }
    }

    private void change(PlacedColumn placed, boolean modify) {
        ColumnDefinition column = placed.column();
        if (!modify) {
            draft.add(draft.columns.size(), column);
            move(draft.columns.size() - 1, placed);
            return;
        }
        int index = draft.existing(new Name(List.of(column.name()), column.position()));
        draft.columns.set(index, SchemaDraft.column(column));
        move(index, placed);
    }

    private void move(int from, PlacedColumn placed) {
        if (placed.place().isEmpty()) {
            return;
        }
        CatalogColumn column = draft.columns.remove(from);
        TableChange.Place place = placed.place().get();
        int to = place.first() ? 0 : draft.existing(place.after().orElseThrow()) + 1;
        draft.columns.add(to, column);
    }

    private void constraints(TableChange.ChangeSchema change) {
        change.watermarks().forEach(watermark -> {
            if (change.modify()) {
                requireWatermark(watermark.position());
            } else if (draft.watermark.isPresent()) {
                throw new SqlException("The table has a WATERMARK already.", watermark.position())
                        .hint("ALTER TABLE … MODIFY WATERMARK puts this one in its place.");
            }
            draft.setWatermark(watermark);
        });
        change.keys().forEach(key -> {
            if (change.modify()) {
                requireKey(key.position());
            } else if (draft.primaryKey.isPresent()) {
                throw new SqlException("The table has a PRIMARY KEY already.", key.position())
                        .hint("ALTER TABLE … MODIFY PRIMARY KEY puts this one in its place.");
            }
            draft.setPrimaryKey(key);
        });
    }

    private void rename(TableChange.RenameColumn rename) {
        int index = draft.existing(rename.column());
        String old = rename.column().last();
        String name = rename.newName().last();
        if (draft.indexOf(name) >= 0) {
            throw new SqlException(
                    "The table has a column '" + name + "' already.",
                    rename.newName().position());
        }
        refuseIfUsed(rename.column(), List.of());
        draft.columns.set(index, draft.columns.get(index).renamed(name));
        draft.primaryKey = draft.primaryKey.map(key -> new PrimaryKey(
                key.name(),
                key.columns().stream()
                        .map(column -> column.equals(old) ? name : column)
                        .toList()));
    }

    private void drop(Name column, List<Name> together) {
        int index = draft.existing(column);
        refuseIfUsed(column, together.stream().map(Name::last).toList());
        if (draft.primaryKey.isPresent() && draft.primaryKey.get().columns().contains(column.last())) {
            throw new SqlException("The column '" + column.last() + "' is in the PRIMARY KEY.", column.position())
                    .hint("ALTER TABLE … DROP PRIMARY KEY comes first.");
        }
        draft.columns.remove(index);
    }

    private void refuseIfUsed(Name column, List<String> leaving) {
        String name = column.last();
        if (partitionKeys.contains(name)) {
            throw new SqlException("The table is partitioned by '" + name + "'.", column.position());
        }
        List<String> users = new ArrayList<>();
        for (CatalogColumn other : draft.columns) {
            boolean uses = other.origin() instanceof CatalogColumn.Computed computed
                    && refersTo(computed.formula().canonical(), name)
                    && !leaving.contains(other.name());
            if (uses) {
                users.add("column '" + other.name() + "'");
            }
        }
        draft.watermark
                .filter(watermark -> watermark.column().equals(name)
                        || refersTo(watermark.formula().canonical(), name))
                .ifPresent(watermark -> users.add("the WATERMARK"));
        if (!users.isEmpty()) {
            throw new SqlException(
                    "The column '" + name + "' is used by " + String.join(" and ", users) + ".", column.position());
        }
    }

    private static boolean refersTo(String canonical, String column) {
        return canonical.contains(Name.quoted(column));
    }

    private void dropConstraint(Name constraint) {
        if (draft.primaryKey.filter(key -> key.name().equals(constraint.last())).isEmpty()) {
            throw new SqlException("The table has no constraint '" + constraint.last() + "'.", constraint.position());
        }
        draft.primaryKey = Optional.empty();
    }

    private void requireWatermark(Position at) {
        if (draft.watermark.isEmpty()) {
            throw new SqlException("The table has no WATERMARK.", at);
        }
    }

    private void requireKey(Position at) {
        if (draft.primaryKey.isEmpty()) {
            throw new SqlException("The table has no PRIMARY KEY.", at);
        }
    }
}
