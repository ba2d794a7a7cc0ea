package weir.formats.csv;

import java.io.Serializable;
import java.util.List;
import weir.connectors.file.source.LineSyntaxException;
import weir.types.TypeInformation;

/** What the rows of a CSV file become. */
interface RowBinding<T> extends Serializable {
    TypeInformation<T> type();

    /** Fits the binding to a file; {@code header} is null where the file has none. */
    RowParser<T> bind(List<String> header, CsvSettings settings);

    /** Turns rows into records. */
    @FunctionalInterface
    interface RowParser<T> {
        T parse(List<String> columns) throws LineSyntaxException;
    }
}
