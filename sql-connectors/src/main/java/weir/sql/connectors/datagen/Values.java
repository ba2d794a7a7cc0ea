package weir.sql.connectors.datagen;

/** The values of one field by the number of the row; as {@link weir.sql.types.LogicalType} describes its objects, or null. */
@FunctionalInterface
interface Values {
    Object at(long row);
}
