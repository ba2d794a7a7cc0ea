package weir.cli.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.base.Nearest;

/** Reads the words behind a verb, in the usual spellings: {@code --name value}, {@code --name=value}, {@code -nvalue}. */
public final class LineParser {
    private final Verb verb;
    private final List<String> words;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> operands = new ArrayList<>();
    private int next;

    private LineParser(Verb verb, List<String> words) {
        this.verb = verb;
        this.words = words;
    }

    public static Line parse(Verb verb, List<String> words) {
        return new LineParser(verb, words).read();
    }

    private Line read() {
        boolean onlyOperands = false;
        while (next < words.size() && !isPassedOn()) {
            String word = words.get(next++);
            if (onlyOperands || !isOption(word)) {
                operand(word);
            } else if (word.equals("--")) {
                onlyOperands = true;
            } else {
                option(word);
            }
        }
        return new Line(verb, values, operands, List.copyOf(words.subList(next, words.size())));
    }

    private boolean isPassedOn() {
        return verb.operands().passesOn() && operands.size() == verb.operands().most();
    }

    private static boolean isOption(String word) {
        return word.length() > 1 && word.startsWith("-");
    }

    private void operand(String word) {
        Operands allowed = verb.operands();
        if (operands.size() == allowed.most()) {
            throw new UsageException("'" + word + "' is one word too many: weir " + verb.name()
                    + (allowed.most() == 0 ? " takes options only." : " takes one of them."));
        }
        if (!allowed.words().isEmpty() && !allowed.words().contains(word)) {
            throw new UsageException("'" + word + "' is nothing that weir " + verb.name() + " knows; it knows "
                    + String.join(", ", allowed.words()) + "." + Nearest.hint(word, allowed.words()));
        }
        operands.add(word);
    }

    private void option(String word) {
        int equals = word.indexOf('=');
        boolean longName = word.startsWith("--");
        Option whole = find(longName && equals > 0 ? word.substring(0, equals) : word);
        if (whole != null) {
            put(whole, longName && equals > 0 ? word.substring(equals + 1) : null, word);
            return;
        }
        Option attached = longName ? null : find(word.substring(0, 2));
        if (attached == null || !attached.takesValue() && attached.isOffered()) {
            String name = longName && equals > 0 ? word.substring(0, equals) : word;
            throw new UsageException(
                    "weir " + verb.name() + " has no option '" + name + "'." + Nearest.hint(name, verb.optionNames()));
        }
        put(attached, word.substring(2), word);
    }

    private Option find(String name) {
        for (Option option : verb.allOptions()) {
            if (option.names().contains(name)) {
                return option;
            }
        }
        return null;
    }

    private void put(Option option, String attached, String word) {
        if (!option.isOffered()) {
            throw new UsageException("'" + word + "' cannot be used yet: " + option.help() + ".");
        }
        if (attached != null && !option.takesValue()) {
            throw new UsageException("'" + option.key() + "' takes no value; '" + word + "' gives it one.");
        }
        List<String> given = values.computeIfAbsent(option.key(), missing -> new ArrayList<>());
        if (!given.isEmpty() && option.kind() == Option.Kind.ONCE && option.takesValue()) {
            throw new UsageException("'" + option.key() + "' is given twice; keep the one that you mean.");
        }
        given.add(option.takesValue() ? value(option, attached) : "");
    }

    private String value(Option option, String attached) {
        if (attached != null) {
            return attached;
        }
        if (next == words.size()) {
            throw new UsageException(
                    "'" + option.key() + "' needs a value: " + option.key() + " " + option.value() + ".");
        }
        return words.get(next++);
    }
}
