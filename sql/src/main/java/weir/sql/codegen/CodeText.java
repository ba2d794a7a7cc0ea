package weir.sql.codegen;

/** Statements while they are being written, indented as people would. */
public final class CodeText {
    private static final String STEP = "    ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** Statements {@code depth} levels deep in their class; 2 for those of a method. */
    public CodeText(int depth) {
        this.depth = depth;
    }

    /** Adds one line; a brace at its end opens a block. */
    public CodeText line(String line) {
        text.append(STEP.repeat(depth)).append(line).append('\n');
        if (line.endsWith("{")) {
            depth++;
        }
        return this;
    }

    /** Ends the innermost block. */
    public CodeText end() {
        depth--;
        return line("}");
    }

    /** Ends the innermost block and begins its {@code else}. */
    public CodeText orElse() {
        depth--;
        return line("} else {");
    }

    /** Ends the innermost block, a {@code try}, and begins what is done about {@code failure}, with the name {@code name}. */
    public CodeText orCatch(String failure, String name) {
        depth--;
        return line("} catch (" + failure + " " + name + ") {");
    }

    public String text() {
        return text.toString();
    }
}
