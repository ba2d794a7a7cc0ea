package weir.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weir.base.Nearest;
import weir.base.WeirException;
import weir.sql.ast.ColumnDefinition;
import weir.sql.ast.Creation;
import weir.sql.ast.Definition;
import weir.sql.ast.Name;
import weir.sql.ast.SchemaDefinition;
import weir.sql.ast.TableProperties;
import weir.sql.catalog.ObjectPath;
import weir.sql.error.Position;
import weir.sql.streams.StreamTable;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;
import weir.sql.values.RecordShape;
import weir.sql.values.TypeReading;
import weir.table.types.DataType;
import weir.types.TypeInformation;

/**
 * The columns that a stream has as a table.
 *
 * @param definition all columns in their order, physical ones among them
 * @param shape how records are read
 * @param places where physical and then metadata columns come from
 */
record StreamColumns(SchemaDefinition definition, RecordShape shape, List<StreamTable.Column> places) {
    private static final String TIME = "rowtime";

    /** The columns of records whose type may be unknown, null, under a schema that may leave them to that type. */
    static StreamColumns of(TypeInformation<?> records, Schema schema) {
        if (records == null) {
            return ofUnknown(schema);
        }
        DataType type = TypeReading.ofStream().of(records);
        return type.getLogicalType().kind() == Kind.ROW ? ofFields(type, schema) : ofValue(type, schema);
    }

    private static StreamColumns ofUnknown(Schema schema) {
        if (schema.physical().isEmpty()) {
            throw new WeirException(
                    "Nobody knows the type of the stream's records before the first one comes."
                            + " Say it with returns(Order.class) on the stream, or name the columns and their types in a Schema.");
        }
        List<Integer> places = new ArrayList<>();
        schema.physical().forEach(field -> places.add(places.size()));
        return of(schema, schema.physical(), RecordShape.late(DataTypes.ROW(schema.physical())), places);
    }

    private static StreamColumns ofValue(DataType type, Schema schema) {
        if (schema.physical().size() > 1) {
            throw new WeirException("The records of the stream are single values of type " + type
                    + ", and the schema has " + schema.physical().size() + " columns for them.");
        }
        List<DataTypes.Field> columns =
                schema.physical().isEmpty() ? List.of(DataTypes.FIELD("f0", type)) : schema.physical();
        DataType seen = TypeReading.seenAs(columns.get(0).type(), type.getConversionClass());
        return of(schema, columns, RecordShape.of(seen), List.of(0));
    }

    private static StreamColumns ofFields(DataType type, Schema schema) {
        List<String> names = type.getLogicalType().names();
        List<DataType> fields = new ArrayList<>(type.getChildren());
        List<DataTypes.Field> columns = new ArrayList<>(schema.physical());
        List<Integer> places = new ArrayList<>();
        if (columns.isEmpty()) {
            for (int i = 0; i < names.size(); i++) {
                columns.add(DataTypes.FIELD(names.get(i), fields.get(i)));
            }
        }
        for (DataTypes.Field column : columns) {
            int place = place(column.name(), names);
            places.add(place);
            fields.set(
                    place, TypeReading.seenAs(column.type(), fields.get(place).getConversionClass()));
        }
        List<LogicalType> types = fields.stream().map(DataType::getLogicalType).toList();
        DataType read = DataType.of(LogicalType.row(names, types), fields).bridgedTo(type.getConversionClass());
        return of(schema, columns, RecordShape.of(read), places);
    }

    private static int place(String column, List<String> names) {
        int place = names.indexOf(column);
        if (place < 0) {
            throw new WeirException("The records of the stream have no field '" + column + "'. They have "
                    + String.join(", ", names) + "." + Nearest.hint(column, names));
        }
        return place;
    }

    private static StreamColumns of(
            Schema schema, List<DataTypes.Field> physical, RecordShape shape, List<Integer> places) {
        List<ColumnDefinition> columns = new ArrayList<>();
        if (schema.physical().isEmpty()) {
            physical.forEach(field -> columns.add(new ColumnDefinition.Physical(
                    field.name(), field.type().getLogicalType(), Optional.empty(), Position.START)));
        }
        columns.addAll(schema.definition().columns());
        List<StreamTable.Column> found = new ArrayList<>();
        for (int i = 0; i < physical.size(); i++) {
            found.add(new StreamTable.Column(physical.get(i).type().getLogicalType(), places.get(i)));
        }
        for (ColumnDefinition column : columns) {
            if (column instanceof ColumnDefinition.Metadata metadata) {
                checkKey(metadata);
                found.add(new StreamTable.Column(metadata.type(), StreamTable.TIME));
            }
        }
        SchemaDefinition definition = new SchemaDefinition(
                columns, schema.definition().watermarks(), schema.definition().keys());
        return new StreamColumns(definition, shape, found);
    }

    /** That a metadata column is one that streams have. */
    static void checkKey(ColumnDefinition.Metadata column) {
        String key = column.key().orElse(column.name());
        if (!key.equals(TIME) || !column.type().kind().isTimestamp()) {
            throw new WeirException("A stream has one metadata column, 'rowtime' of type TIMESTAMP_LTZ(3), and no '"
                    + key + "' of type " + column.type() + ".");
        }
    }

    /** A statement that would make a table of these columns. */
    Definition.CreateTable statement(ObjectPath path) {
        return new Definition.CreateTable(
                new Creation(true, false, false),
                new Name(path.parts(), Position.START),
                definition,
                new TableProperties(Optional.empty(), Optional.empty(), List.of(), List.of()),
                Optional.empty(),
                Optional.empty());
    }
}
