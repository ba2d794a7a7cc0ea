package weir.cli.functions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import weir.cli.terminal.JsonText;
import weir.cli.terminal.Terminal;
import weir.sql.functions.Documented;
import weir.sql.functions.aggregate.AggregateDefinition;

/** Descriptions of functions for a person, or as JSON for a program. */
final class FunctionText {
    private static final String INDENT = "  ";
    private static final String BOLD = "1";

    private FunctionText() {}

    /** The names by topic. */
    static String list(List<Documented> functions, Terminal terminal) {
        Map<String, TreeSet<String>> topics = new LinkedHashMap<>();
        for (Documented function : functions) {
            TreeSet<String> names = topics.computeIfAbsent(function.topic(), topic -> new TreeSet<>());
            names.add(function.name());
            names.addAll(function.aliases());
        }
        StringBuilder text = new StringBuilder();
        topics.forEach((topic, names) -> {
            text.append(text.isEmpty() ? "" : "\n");
            text.append(terminal.paint(BOLD, topic)).append('\n');
            text.append(wrapped(String.join(" ", names), terminal.columns()));
        });
        return text.toString();
    }

    /** All about one. */
    static String page(Documented function, Terminal terminal) {
        StringBuilder text = new StringBuilder();
        function.syntax()
                .forEach(line -> text.append(terminal.paint(BOLD, line)).append('\n'));
        text.append('\n').append(wrapped(function.doc(), terminal.columns()));
        if (!function.aliases().isEmpty()) {
            text.append(INDENT + "Also called " + String.join(", ", function.aliases()) + ".\n");
        }
        text.append('\n').append(INDENT).append(function.example());
        if (!function.exampleResult().isEmpty()) {
            text.append(rows(function)).append(INDENT + "gives ").append(function.exampleResult());
        }
        return text.append('\n').toString();
    }

    private static String rows(Documented function) {
        return function instanceof AggregateDefinition aggregate
                ? INDENT + "of " + String.join(", ", aggregate.exampleRows())
                : "";
    }

    private static String wrapped(String words, int columns) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (line.length() > 0 && INDENT.length() + line.length() + 1 + word.length() > columns) {
                text.append(INDENT).append(line).append('\n');
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        return text.append(INDENT).append(line).append('\n').toString();
    }

    static String json(List<Documented> functions) {
        return functions.stream().map(FunctionText::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static String json(Documented function) {
        return "  {\"name\": " + JsonText.quoted(function.name())
                + ", \"aliases\": " + array(function.aliases())
                + ", \"topic\": " + JsonText.quoted(function.topic())
                + ", \"syntax\": " + array(function.syntax())
                + ", \"doc\": " + JsonText.quoted(function.doc())
                + ", \"example\": " + JsonText.quoted(function.example())
                + ", \"result\": "
                + JsonText.quoted(function.exampleResult().isEmpty() ? null : function.exampleResult()) + "}";
    }

    private static String array(List<String> texts) {
        return texts.stream().map(JsonText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
}
