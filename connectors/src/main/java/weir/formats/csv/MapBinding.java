package weir.formats.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.connectors.file.source.LineSyntaxException;
import weir.types.TypeInformation;
import weir.types.Types;

/** Rows as maps from the header's names to the columns' texts. */
record MapBinding() implements RowBinding<Map<String, String>> {
    @Override
    public TypeInformation<Map<String, String>> type() {
        return Types.MAP(Types.STRING, Types.STRING);
    }

    @Override
    public RowParser<Map<String, String>> bind(List<String> header, CsvSettings settings) {
        return columns -> {
            if (columns.size() != header.size()) {
                throw new LineSyntaxException(
                        "it has " + columns.size() + " columns where the header has " + header.size() + ".");
            }
            Map<String, String> record = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                String text = columns.get(i);
                record.put(header.get(i), text.equals(settings.nullLiteral()) ? null : text);
            }
            return record;
        };
    }
}
