package weir.sql.formats.raw;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import weir.base.WeirException;
import weir.sql.table.Field;
import weir.sql.table.RecordDecoder;
import weir.sql.table.RecordEncoder;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableFormat;
import weir.sql.table.TableOption;
import weir.sql.table.TableOptions;

/** The format {@code raw}, with the options of Flink's. */
public final class RawFormat implements TableFormat {
    private static final String LITTLE = "little-endian";
    private static final String BIG = "big-endian";

    private static final TableOption CHARSET =
            TableOption.optional("raw.charset", "the name of a charset", "UTF-8", "How text is written as bytes.");
    private static final TableOption ENDIANNESS = TableOption.optional(
            "raw.endianness",
            "one of " + BIG + ", " + LITTLE,
            BIG,
            "Whether the first or the last byte of a number is the one that counts most.");

    @Override
    public String identifier() {
        return "raw";
    }

    @Override
    public List<TableOption> options() {
        return List.of(CHARSET, ENDIANNESS);
    }

    @Override
    public RecordDecoder.Factory decoder(TableDefinition table, List<Field> columns, int[] wanted) {
        Field field = onlyField(table, columns);
        String charset = charset(table).name();
        boolean little = order(table) == ByteOrder.LITTLE_ENDIAN;
        boolean isWanted = wanted.length > 0;
        return () -> new RawDecoder(field, Charset.forName(charset), little, isWanted);
    }

    @Override
    public RecordEncoder.Factory encoder(TableDefinition table, List<Field> columns) {
        Field field = onlyField(table, columns);
        String charset = charset(table).name();
        boolean little = order(table) == ByteOrder.LITTLE_ENDIAN;
        return () -> new RawEncoder(field, Charset.forName(charset), little);
    }

    private static Field onlyField(TableDefinition table, List<Field> columns) {
        if (columns.size() != 1) {
            throw new WeirException(
                    table.inMessages() + " has " + columns.size() + " columns, but the format 'raw' makes"
                            + " each record the value of one. Declare one column, or use another format.");
        }
        Field field = columns.get(0);
        switch (field.type().kind()) {
            case BOOLEAN, TINYINT, SMALLINT, INT, BIGINT, FLOAT, DOUBLE, CHAR, VARCHAR, BINARY, VARBINARY -> {
                return field;
            }
            default ->
                throw new WeirException(table.inMessages() + ": the format 'raw' has no bytes for " + field
                        + ". It takes text, bytes, numbers of fixed size and BOOLEAN.");
        }
    }

    private static Charset charset(TableDefinition table) {
        TableOptions options = new TableOptions(table);
        String name = options.text(CHARSET);
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw options.wrong(CHARSET, "names no charset that Java knows: '" + name + "'. UTF-8 is one.");
        }
    }

    private static ByteOrder order(TableDefinition table) {
        String order = new TableOptions(table).oneOf(ENDIANNESS, List.of(BIG, LITTLE));
        return order.equals(LITTLE) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }
}
