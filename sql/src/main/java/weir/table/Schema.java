package weir.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import weir.sql.ast.ColumnDefinition;
import weir.sql.ast.Expression;
import weir.sql.ast.Name;
import weir.sql.ast.PrimaryKeyDefinition;
import weir.sql.ast.SchemaDefinition;
import weir.sql.ast.WatermarkDefinition;
import weir.sql.error.Position;
import weir.sql.parser.SqlText;
import weir.table.types.AbstractDataType;
import weir.table.types.DataType;

/**
 * The columns of a table and what holds for them: computed ones, metadata, a watermark, a primary key. The same as the parentheses of
 * CREATE TABLE say.
 */
public final class Schema {
    private final SchemaDefinition definition;
    /** The types of physical columns with the classes that programs see them as. */
    private final List<DataTypes.Field> physical;

    private Schema(SchemaDefinition definition, List<DataTypes.Field> physical) {
        this.definition = definition;
        this.physical = List.copyOf(physical);
    }

    public static Builder newBuilder() {
        return new Builder();
    }

    /** A schema that leaves everything to what the stream or query has. */
    public static Schema derived() {
        return newBuilder().build();
    }

    SchemaDefinition definition() {
        return definition;
    }

    List<DataTypes.Field> physical() {
        return physical;
    }

    /** Gathers a schema. */
    public static final class Builder {
        private final SchemaDefinition.Builder parts = new SchemaDefinition.Builder();
        private final List<DataTypes.Field> physical = new ArrayList<>();

        private Builder() {}

        /** Takes over all that another schema has. */
        public Builder fromSchema(Schema other) {
            parts.columns.addAll(other.definition.columns());
            parts.watermarks.addAll(other.definition.watermarks());
            parts.keys.addAll(other.definition.keys());
            physical.addAll(other.physical);
            return this;
        }

        /** Takes over the columns of a table. */
        public Builder fromResolvedSchema(ResolvedSchema other) {
            other.getColumns().forEach(column -> column(column.getName(), column.getDataType()));
            return this;
        }

        /** Takes over the fields of a row. */
        public Builder fromRowDataType(DataType row) {
            List<String> names = row.getLogicalType().names();
            for (int i = 0; i < names.size(); i++) {
                column(names.get(i), row.getChildren().get(i));
            }
            return this;
        }

        public Builder fromFields(String[] names, AbstractDataType<?>[] types) {
            return fromFields(Arrays.asList(names), Arrays.asList(types));
        }

        public Builder fromFields(List<String> names, List<? extends AbstractDataType<?>> types) {
            for (int i = 0; i < names.size(); i++) {
                column(names.get(i), types.get(i));
            }
            return this;
        }

        /** A column that comes from the connector or the stream. */
        public Builder column(String name, AbstractDataType<?> type) {
            DataType known = (DataType) type;
            physical.add(DataTypes.FIELD(name, known));
            parts.columns.add(
                    new ColumnDefinition.Physical(name, known.getLogicalType(), Optional.empty(), Position.START));
            return this;
        }

        /** A column whose type is written as SQL writes it. */
        public Builder column(String name, String type) {
            return column(name, DataTypes.of(type));
        }

        /** A column that an expression of SQL over the others gives. */
        public Builder columnByExpression(String name, String sqlExpression) {
            parts.columns.add(
                    new ColumnDefinition.Computed(name, expression(sqlExpression), Optional.empty(), Position.START));
            return this;
        }

        /** A column that an expression over the others gives. */
        public Builder columnByExpression(String name, weir.table.expressions.Expression expression) {
            return columnByExpression(name, expression.term().sql(weir.table.expressions.Scope.PLAIN));
        }

        private static Expression expression(String text) {
            return SqlText.expression(text, Position.START);
        }

        public Builder columnByMetadata(String name, AbstractDataType<?> type) {
            return columnByMetadata(name, type, null, false);
        }

        public Builder columnByMetadata(String name, String type) {
            return columnByMetadata(name, DataTypes.of(type));
        }

        public Builder columnByMetadata(String name, AbstractDataType<?> type, boolean isVirtual) {
            return columnByMetadata(name, type, null, isVirtual);
        }

        public Builder columnByMetadata(String name, AbstractDataType<?> type, String metadataKey) {
            return columnByMetadata(name, type, metadataKey, false);
        }

        public Builder columnByMetadata(String name, String type, String metadataKey, boolean isVirtual) {
            return columnByMetadata(name, DataTypes.of(type), metadataKey, isVirtual);
        }

        /** A column with what the connector or the stream knows of a row; a null key is the column's name. */
        public Builder columnByMetadata(String name, AbstractDataType<?> type, String metadataKey, boolean isVirtual) {
            parts.columns.add(new ColumnDefinition.Metadata(
                    name,
                    ((DataType) type).getLogicalType(),
                    Optional.ofNullable(metadataKey),
                    isVirtual,
                    Optional.empty(),
                    Position.START));
            return this;
        }

        /** Says how far time has come; {@code SOURCE_WATERMARK()} takes it from the stream. */
        public Builder watermark(String column, String sqlExpression) {
            parts.watermarks.add(new WatermarkDefinition(name(column), expression(sqlExpression), Position.START));
            return this;
        }

        public Builder watermark(String column, weir.table.expressions.Expression watermark) {
            return watermark(column, watermark.term().sql(weir.table.expressions.Scope.PLAIN));
        }

        private static Name name(String column) {
            return new Name(List.of(column), Position.START);
        }

        public Builder primaryKey(String... columns) {
            return primaryKey(Arrays.asList(columns));
        }

        public Builder primaryKey(List<String> columns) {
            return key(Optional.empty(), columns);
        }

        public Builder primaryKeyNamed(String constraint, String... columns) {
            return key(Optional.of(constraint), Arrays.asList(columns));
        }

        private Builder key(Optional<String> constraint, List<String> columns) {
            List<Name> names = columns.stream().map(Builder::name).toList();
            parts.keys.add(new PrimaryKeyDefinition(constraint, names, false, Position.START));
            return this;
        }

        public Schema build() {
            return new Schema(parts.build(), physical);
        }
    }
}
