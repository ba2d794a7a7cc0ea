package weir.state;

import java.io.IOException;
import java.util.List;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputSerializer;
import weir.serializers.DescribedClasses;

/** The head of a page: the classes that values on it name, each with its schema. */
final class PageClasses {
    private PageClasses() {}

    /** A page that begins with the classes that {@code rows} names. */
    static byte[] before(DataOutputSerializer rows) throws IOException {
        List<DescribedClasses.Described> classes = rows.described().all();
        DataOutputSerializer page = new DataOutputSerializer(rows.length() + 64 * (classes.size() + 1));
        page.writeVarInt(classes.size());
        for (DescribedClasses.Described described : classes) {
            page.writeText(described.className());
            page.writeText(described.schema());
        }
        page.write(rows.getSharedBuffer(), 0, rows.length());
        return page.getCopyOfBuffer();
    }

    /** Lets {@code page} know its classes, and returns them. */
    static DescribedClasses read(DataInputView page) throws IOException {
        DescribedClasses classes = new DescribedClasses();
        for (int left = page.readVarInt(); left > 0; left--) {
            classes.add(page.readText(), page.readText());
        }
        page.describedBy(classes);
        return classes;
    }
}
