package weir.cli.doctor;

import java.util.List;
import java.util.Locale;
import weir.cli.terminal.JsonText;
import weir.cli.terminal.Terminal;

/** Writes findings for a person, or as JSON for a program. */
final class FindingsText {
    private static final String ADVICE_INDENT = " ".repeat(24);

    private FindingsText() {}

    static void print(List<Finding> findings, Terminal terminal) {
        for (Finding finding : findings) {
            String grade = String.format(Locale.ROOT, "%-4s", word(finding.grade()));
            String subject = String.format(Locale.ROOT, "%-16s", finding.subject());
            terminal.out()
                    .println(terminal.paint(rendition(finding.grade()), grade) + "  " + subject + "  "
                            + finding.state());
            if (finding.advice() != null) {
                terminal.out().println(ADVICE_INDENT + finding.advice());
            }
        }
    }

    static String json(List<Finding> findings) {
        StringBuilder text = new StringBuilder("[");
        for (Finding finding : findings) {
            text.append(text.length() == 1 ? "\n  {" : ",\n  {");
            text.append("\"check\": ").append(JsonText.quoted(finding.subject()));
            text.append(", \"status\": ").append(JsonText.quoted(word(finding.grade())));
            text.append(", \"state\": ").append(JsonText.quoted(finding.state()));
            text.append(", \"advice\": ")
                    .append(JsonText.quoted(finding.advice()))
                    .append('}');
        }
        return text.append("\n]").toString();
    }

    private static String word(Finding.Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }

    private static String rendition(Finding.Grade grade) {
        return switch (grade) {
            case OK -> "32";
            case WARN -> "33";
            case FAIL -> "31;1";
        };
    }
}
