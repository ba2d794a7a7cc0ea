package weir.formats.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import weir.base.WeirException;
import weir.connectors.file.source.FileSourceSplit.Position;
import weir.connectors.file.source.LineSyntaxException;
import weir.connectors.file.source.MalformedRecordException;
import weir.connectors.file.source.SplitInput;
import weir.connectors.file.source.StreamFormat;

/** Reads one CSV file; its place in a checkpoint is the number of rows read, because rows have no byte offsets. */
final class CsvFileReader<T> implements StreamFormat.Reader<T> {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String path;
    private final CsvSettings settings;
    private final CloseableIterator<CsvRecord> rows;
    private RowBinding.RowParser<T> parser;
    private long rowsRead;

    private CsvFileReader(String path, CsvSettings settings, CloseableIterator<CsvRecord> rows) {
        this.path = path;
        this.settings = settings;
        this.rows = rows;
    }

    static <T> CsvFileReader<T> open(SplitInput input, CsvSettings settings, RowBinding<T> binding) throws IOException {
        CloseableIterator<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(settings.delimiter())
                .quoteCharacter(settings.quote())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text(input.open(0), settings.charsetName()))
                .iterator();
        CsvFileReader<T> reader = new CsvFileReader<>(input.split().path(), settings, rows);
        reader.start(binding, input.split().position().recordsToSkip());
        return reader;
    }

    private static Reader text(InputStream in, String charsetName) throws IOException {
        PushbackReader text = new PushbackReader(new InputStreamReader(in, Charset.forName(charsetName)));
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }

    private void start(RowBinding<T> binding, long rowsToSkip) throws IOException {
        CsvRecord header = settings.hasHeader() ? next() : null;
        if (settings.hasHeader() && header == null) {
            return; // an empty file has neither a header nor rows
        }
        try {
            parser = binding.bind(header == null ? null : header.getFields(), settings);
        } catch (WeirException e) {
            throw new WeirException("File " + path + ": " + e.getMessage(), e);
        }
        while (rowsRead < rowsToSkip && next() != null) {
            rowsRead++;
        }
    }

    @Override
    public T read() throws IOException {
        CsvRecord row = parser == null ? null : next();
        if (row == null) {
            return null;
        }
        rowsRead++;
        try {
            return parser.parse(row.getFields());
        } catch (LineSyntaxException e) {
            String text = String.join(String.valueOf(settings.delimiter()), row.getFields());
            throw MalformedRecordException.atLine(row.getStartingLineNumber(), text, e.getMessage());
        }
    }

    private CsvRecord next() throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new WeirException(
                    "File " + path + " stops being CSV behind row " + rowsRead + ": " + e.getMessage()
                            + " Check the quotes from there on, and the quote character.",
                    e);
        }
    }

    @Override
    public Position position() {
        return new Position(Position.UNREAD, rowsRead);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
