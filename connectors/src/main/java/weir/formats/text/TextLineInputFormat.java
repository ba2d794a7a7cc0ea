package weir.formats.text;

import java.nio.charset.Charset;
import weir.connectors.file.source.LineFormat;
import weir.types.TypeInformation;
import weir.types.Types;

/** Every line of a file as a string, without the line's end; empty lines are records too. */
public final class TextLineInputFormat extends LineFormat<String> {
    public static final String DEFAULT_CHARSET_NAME = "UTF-8";

    private static final long serialVersionUID = 1L;

    public TextLineInputFormat() {
        this(DEFAULT_CHARSET_NAME);
    }

    public TextLineInputFormat(String charsetName) {
        super(charsetName);
    }

    @Override
    protected LineParser<String> createParser() {
        Charset charset = lineCharset();
        return (bytes, start, length) -> new String(bytes, start, length, charset);
    }

    @Override
    public TypeInformation<String> getProducedType() {
        return Types.STRING;
    }
}
