package weir.api.serialization;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;

/** Writes each record's {@code toString()} as a line that ends in {@code \n}. */
public class SimpleStringEncoder<IN> implements Encoder<IN> {
    private static final long serialVersionUID = 1L;

    private final String charsetName;
    private transient Charset charset;

    /** Writes UTF-8. */
    public SimpleStringEncoder() {
        this("UTF-8");
    }

    public SimpleStringEncoder(String charsetName) {
        this.charsetName = Charset.forName(charsetName).name();
    }

    @Override
    public void encode(IN element, OutputStream stream) throws IOException {
        if (charset == null) {
            charset = Charset.forName(charsetName);
        }
        stream.write(String.valueOf(element).concat("\n").getBytes(charset));
    }
}
