package weir.table;

import java.util.ArrayList;
import java.util.List;
import weir.base.WeirException;
import weir.serializers.Shape;
import weir.sql.ast.Name;
import weir.sql.types.ImplicitCast;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;
import weir.sql.values.TypeReading;
import weir.table.types.DataType;

/**
 * Which columns of a table make a record, and of which types.
 *
 * @param record the type of the record
 * @param columns the names of the columns, in the order of the record's fields
 * @param time the column that is the record's time without being part of it; null for none
 */
record RecordColumns(DataType record, List<String> columns, String time) {
    /** Records of a type: rows whose fields have the columns' names, or the value of the only column. */
    static RecordColumns of(Table table, DataType target) {
        List<String> names = table.getResolvedSchema().getColumnNames();
        if (target.getLogicalType().kind() != Kind.ROW) {
            return ofValue(target, names);
        }
        List<String> fields = target.getLogicalType().names();
        if (names.containsAll(fields)) {
            return new RecordColumns(target, fields, null);
        } else if (names.size() != fields.size()) {
            throw new WeirException("The table has the columns " + String.join(", ", names)
                    + ", and the record is to have " + String.join(", ", fields) + ". Select what it needs.");
        }
        return new RecordColumns(target, names, null);
    }

    private static RecordColumns ofValue(DataType target, List<String> names) {
        if (names.size() != 1) {
            throw new WeirException("A record of type " + target + " is a single value, and the table has "
                    + names.size() + " columns. Select one of them.");
        }
        return new RecordColumns(target, names, null);
    }

    /** Records of a class: columns go to the fields of their names, or in order to those of a tuple. */
    static RecordColumns of(Table table, Class<?> target) {
        List<Column> columns = table.getResolvedSchema().getColumns();
        if (columns.size() == 1 && columns.get(0).type().getLogicalType().kind() != Kind.ROW && isValue(target)) {
            return of(table, TypeReading.ofFunction(target.getName()).of((java.lang.reflect.Type) target));
        }
        Shape<?> shape = Shape.of(target);
        List<String> names = table.getResolvedSchema().getColumnNames();
        List<String> fields = shape.fields().stream().map(Shape.FieldType::name).toList();
        boolean byName = names.containsAll(fields);
        if (!byName && names.size() != fields.size()) {
            throw new WeirException("The table has the columns " + String.join(", ", names) + ", and "
                    + target.getSimpleName() + " has the fields " + String.join(", ", fields)
                    + ". Select columns with those names.");
        }
        List<String> chosen = byName ? fields : names;
        List<LogicalType> types = new ArrayList<>();
        List<DataType> seen = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            LogicalType column =
                    columns.get(names.indexOf(chosen.get(i))).type().getLogicalType();
            DataType field = TypeReading.ofColumn(column, shape.fields().get(i).type());
            types.add(field.getLogicalType());
            seen.add(field);
        }
        return new RecordColumns(
                DataType.of(LogicalType.row(fields, types), seen).bridgedTo(target), chosen, null);
    }

    private static boolean isValue(Class<?> target) {
        return TypeReading.isPlain(target);
    }

    RecordColumns withTime(String column) {
        return new RecordColumns(record, columns, column);
    }

    /** Selects the columns, converted where their types differ from the record's. */
    String query(Table table) {
        boolean single = record.getLogicalType().kind() != Kind.ROW;
        List<String> selected = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            LogicalType wanted = single
                    ? record.getLogicalType()
                    : record.getLogicalType().children().get(i);
            selected.add(selected(table, columns.get(i), wanted));
        }
        if (time != null) {
            selected.add(Name.quoted(time));
        }
        return "SELECT " + String.join(", ", selected) + " FROM " + table.reference();
    }

    private static String selected(Table table, String column, LogicalType wanted) {
        LogicalType given =
                table.getResolvedSchema().getColumn(column).orElseThrow().type().getLogicalType();
        String name = Name.quoted(column);
        if (given.nullable(true).equals(wanted.nullable(true)) || given.kind() == wanted.kind() && isNested(given)) {
            return name;
        } else if (ImplicitCast.distance(given.kind(), wanted.kind()) == ImplicitCast.REFUSED) {
            throw new WeirException("Column '" + column + "' is " + given.nullable(true) + ", and the record has "
                    + wanted.nullable(true) + " for it. CAST it in the query.");
        }
        return "CAST(" + name + " AS " + wanted.nullable(true) + ") AS " + name;
    }

    private static boolean isNested(LogicalType type) {
        return !type.children().isEmpty();
    }
}
