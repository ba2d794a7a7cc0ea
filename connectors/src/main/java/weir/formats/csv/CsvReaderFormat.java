package weir.formats.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import weir.connectors.file.source.SplitInput;
import weir.connectors.file.source.StreamFormat;
import weir.types.TypeInformation;

/**
 * Comma-separated values as records, objects or maps. Columns may be quoted and then hold delimiters, doubled quotes and
 * newlines; because of these a file is read by one reader from its start. Rows without any text are left out.
 */
public final class CsvReaderFormat<T> implements StreamFormat<T> {
    private static final long serialVersionUID = 1L;

    private final RowBinding<T> binding;
    private final CsvSettings settings;
    private final boolean skipsMalformed;

    private CsvReaderFormat(RowBinding<T> binding, CsvSettings settings, boolean skipsMalformed) {
        this.binding = binding;
        this.settings = settings;
        this.skipsMalformed = skipsMalformed;
    }

    /**
     * Rows as objects of a record, tuple or ordinary class. Without {@link #withHeader} the order of the columns is that
     * of a record's components or a tuple's fields; of any other class that of its {@code @JsonPropertyOrder}, or else
     * the alphabet's.
     */
    public static <T> CsvReaderFormat<T> forPojo(Class<T> pojoType) {
        return new CsvReaderFormat<>(new ObjectBinding<>(pojoType), CsvSettings.DEFAULT, false);
    }

    /** Rows of a file with a header as maps from column names to texts. */
    public static CsvReaderFormat<Map<String, String>> forMap() {
        return new CsvReaderFormat<>(new MapBinding(), CsvSettings.DEFAULT.withHeader(), false);
    }

    /** The first row of each file names its columns; they find their fields by name, upper or lower case. */
    public CsvReaderFormat<T> withHeader() {
        return with(settings.withHeader());
    }

    public CsvReaderFormat<T> withDelimiter(char delimiter) {
        return with(settings.withDelimiter(delimiter));
    }

    public CsvReaderFormat<T> withQuote(char quote) {
        return with(settings.withQuote(quote));
    }

    /** The text that stands for null besides the empty one, which stands for null in all but string columns. */
    public CsvReaderFormat<T> withNullLiteral(String literal) {
        return with(settings.withNullLiteral(literal));
    }

    public CsvReaderFormat<T> withCharset(String charsetName) {
        return with(settings.withCharset(Charset.forName(charsetName).name()));
    }

    /** Leaves out rows that do not fit, and counts them in {@code numRecordsInErrors}. */
    public CsvReaderFormat<T> withIgnoreParseErrors() {
        return new CsvReaderFormat<>(binding, settings, true);
    }

    private CsvReaderFormat<T> with(CsvSettings changed) {
        return new CsvReaderFormat<>(binding, changed, skipsMalformed);
    }

    @Override
    public Reader<T> createReader(SplitInput input) throws IOException {
        return CsvFileReader.open(input, settings, binding);
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public boolean skipsMalformed() {
        return skipsMalformed;
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return binding.type();
    }
}
