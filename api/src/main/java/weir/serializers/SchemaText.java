package weir.serializers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the text of a schema; the grammar is in the description of this package. */
final class SchemaText {
    private static final String ENDS = "{}<>,[]? ";

    private final String text;
    private int at;

    SchemaText(String text) {
        this.text = text;
    }

    Schema read() throws IOException {
        Schema schema = schema();
        if (at < text.length()) {
            throw wrong();
        }
        return schema;
    }

    private Schema schema() throws IOException {
        Schema schema = head();
        while (at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '?')) {
            if (text.charAt(at) == '?') {
                at++;
                schema = new Schema.Nullable(schema);
            } else {
                at++;
                expect(']');
                schema = schema instanceof Schema.Plain plain && isPrimitive(plain.name())
                        ? new Schema.Plain(plain.name() + "[]")
                        : new Schema.Array(schema);
            }
        }
        return schema;
    }

    /** Whether arrays of it have a form of their own. Arrays of their objects have the form of other arrays. */
    private static boolean isPrimitive(String name) {
        return List.of("boolean", "byte", "short", "char", "int", "long", "float", "double")
                .contains(name);
    }

    private Schema head() throws IOException {
        String word = word();
        return switch (word) {
            case "tuple", "record", "pojo", "bare" -> composite(word, true);
            case "tuple!", "record!", "pojo!", "bare!" -> composite(word.substring(0, word.length() - 1), false);
            case "enum" -> {
                expect(' ');
                String type = word();
                yield new Schema.Constants(type, names());
            }
            case "sealed" -> {
                expect(' ');
                String type = word();
                yield new Schema.Sealed(type, list('{', '}'));
            }
            case "ref" -> {
                expect(' ');
                yield new Schema.Ref(word());
            }
            case "custom" -> {
                expect(' ');
                yield new Schema.Custom(word());
            }
            case "object" -> object();
            case "row" -> row();
            default ->
                at < text.length() && text.charAt(at) == '<'
                        ? new Schema.Container(word, list('<', '>'))
                        : new Schema.Plain(word);
        };
    }

    private Schema object() throws IOException {
        String or = " or ";
        if (!text.startsWith(or, at)) {
            return new Schema.AnyObject(null);
        }
        at += or.length();
        return new Schema.AnyObject(schema());
    }

    /** Rows with fields are for the serializer of rows alone to read. */
    private Schema row() throws IOException {
        int start = at;
        if (at == text.length() || text.charAt(at) != '{') {
            return new Schema.Plain("row");
        }
        int depth = 0;
        do {
            if (at == text.length()) {
                throw wrong();
            }
            char letter = text.charAt(at++);
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
        } while (depth > 0);
        return new Schema.Custom("row" + text.substring(start, at));
    }

    private Schema composite(String kind, boolean nullable) throws IOException {
        expect(' ');
        String type = word();
        List<Schema.Field> fields = new ArrayList<>();
        expect('{');
        while (!closes('}')) {
            int colon = text.indexOf(':', at);
            if (colon < 0) {
                throw wrong();
            }
            String name = text.substring(at, colon);
            at = colon + 1;
            fields.add(new Schema.Field(name, schema()));
            skipComma('}');
        }
        at++;
        return new Schema.Composite(kind, type, nullable, fields);
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        expect('{');
        while (!closes('}')) {
            names.add(word());
            skipComma('}');
        }
        at++;
        return names;
    }

    private List<Schema> list(char open, char close) throws IOException {
        List<Schema> schemas = new ArrayList<>();
        expect(open);
        while (!closes(close)) {
            schemas.add(schema());
            skipComma(close);
        }
        at++;
        return schemas;
    }

    private void skipComma(char close) throws IOException {
        if (!closes(close)) {
            expect(',');
        }
    }

    private boolean closes(char close) throws IOException {
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at) == close;
    }

    private String word() {
        int start = at;
        while (at < text.length() && ENDS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void expect(char letter) throws IOException {
        if (at >= text.length() || text.charAt(at) != letter) {
            throw wrong();
        }
        at++;
    }

    private IOException wrong() {
        return new IOException("The schema '" + text + "' cannot be understood from position " + at
                + " on: it is damaged, or a newer version wrote it.");
    }
}
