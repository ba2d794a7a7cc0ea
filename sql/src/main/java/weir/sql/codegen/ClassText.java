package weir.sql.codegen;

import java.util.ArrayList;
import java.util.List;

/** The text of one class while it is being written: fields, methods, and constants that it is given when it is made. */
public final class ClassText {
    private final String name;
    private final Class<?> parent;
    private final StringBuilder fields = new StringBuilder();
    private final StringBuilder methods = new StringBuilder();
    private final List<Object> constants = new ArrayList<>();
    private int names;

    /** A class that extends {@code parent}, whose constructor takes the array of constants and keeps it as {@code constants}. */
    public ClassText(String name, Class<?> parent) {
        this.name = name;
        this.parent = parent;
    }

    public String name() {
        return name;
    }

    /** A name that nothing else in the class has. */
    public String unique(String prefix) {
        return prefix + names++;
    }

    /** Adds a field of the instance, written out. */
    public void field(String declaration) {
        fields.append("    ").append(declaration).append('\n');
    }

    /** A field that holds {@code value}, which cannot be written out, as {@code type}. */
    public String constant(String type, Object value) {
        String field = unique("constant");
        field("private final " + type + " " + field + " = (" + type + ") constants[" + constants.size() + "];");
        constants.add(value);
        return field;
    }

    /** Adds a method: its head without the brace, and what is between the braces. */
    public void method(String head, CodeText body) {
        methods.append("\n    ").append(head).append(" {\n").append(body.text()).append("    }\n");
    }

    public Object[] constants() {
        return constants.toArray();
    }

    /** The source of the whole class. */
    public String source() {
        return "public final class " + name + " extends " + parent.getCanonicalName() + " {\n" + fields
                + "\n    public " + name + "(Object[] constants) {\n        super(constants);\n    }\n" + methods
                + "}\n";
    }
}
