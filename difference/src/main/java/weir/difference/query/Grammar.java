package weir.difference.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What expressions there are. A line of the file {@code grammar.txt} says that a family may be written so: {@code text:
 * UPPER({text})}; braces stand for any expression of a family. Columns in sight are expressions of their families too.
 */
public final class Grammar {
    private static final Pattern HOLE = Pattern.compile("\\{([\\w.]+)}");
    /** {@code col.int} is a column of the family {@code int}, and what the grammar says where there is none. */
    private static final String COLUMN = "col.";

    private static final int UNREACHABLE = 1_000;
    private static final int COLUMN_PERCENT = 88;
    private static final int PLAIN_TEXTS = 4;

    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();

    /** One way to write a family: pieces of text with holes between them. */
    private record Rule(List<String> texts, List<String> holes) {
        static Rule of(String form) {
            List<String> texts = new ArrayList<>();
            List<String> holes = new ArrayList<>();
            Matcher hole = HOLE.matcher(form);
            int end = 0;
            while (hole.find()) {
                texts.add(form.substring(end, hole.start()));
                holes.add(hole.group(1));
                end = hole.end();
            }
            texts.add(form.substring(end));
            return new Rule(texts, holes);
        }
    }

    private Grammar() {}

    /** The grammar that comes with this program. */
    public static Grammar load() {
        Grammar grammar = new Grammar();
        Resource.lines("grammar.txt").forEach(grammar::add);
        grammar.measure();
        return grammar;
    }

    private void add(String line) {
        int colon = line.indexOf(": ");
        rules.computeIfAbsent(line.substring(0, colon), unused -> new ArrayList<>())
                .add(Rule.of(line.substring(colon + 2)));
    }

    /** Finds how deep each family has to be at least. */
    private void measure() {
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Map.Entry<String, List<Rule>> family : rules.entrySet()) {
                int depth =
                        family.getValue().stream().mapToInt(this::depth).min().orElse(UNREACHABLE);
                changed |= !Integer.valueOf(depth).equals(depths.put(family.getKey(), depth));
            }
        }
    }

    private int depth(Rule rule) {
        return rule.holes().stream()
                .mapToInt(hole -> 1 + depths.getOrDefault(hole, UNREACHABLE))
                .max()
                .orElse(0);
    }

    /** Whether there is a way to write the family. */
    public boolean has(String family) {
        return rules.containsKey(family);
    }

    /** An expression of a family over the columns of {@code scope}, about {@code depth} calls deep. */
    public Sql expression(String family, int depth, Scope scope, Dice dice) {
        List<String> columns = scope.named(family);
        boolean leaf = depth <= 0 || dice.in(10);
        boolean column = family.startsWith(COLUMN) || leaf && dice.in(COLUMN_PERCENT);
        if (column && !columns.isEmpty()) {
            return new Sql.Node(family, List.of(Sql.word(dice.of(columns))), List.of());
        }
        List<Rule> possible = rules.get(family);
        if (possible == null) {
            throw new IllegalArgumentException("The grammar has no family '" + family + "'.");
        }
        int room = Math.max(leaf ? 0 : depth, depths.get(family));
        List<Rule> fitting =
                possible.stream().filter(rule -> depth(rule) <= room).toList();
        return filled(family, dice.of(fitting), new Filling(depth - 1, scope, dice));
    }

    private record Filling(int depth, Scope scope, Dice dice) {}

    private Sql filled(String family, Rule rule, Filling filling) {
        List<Sql> parts = new ArrayList<>();
        for (int at = 0; at < rule.texts().size(); at++) {
            parts.add(Sql.word(rule.texts().get(at)));
            if (at < rule.holes().size()) {
                parts.add(expression(rule.holes().get(at), filling.depth(), filling.scope(), filling.dice()));
            }
        }
        return new Sql.Node(family, parts, plain(family, filling.scope()));
    }

    /** Columns and some of the family's literals. */
    private List<String> plain(String family, Scope scope) {
        List<String> plain = new ArrayList<>(scope.named(family));
        rules.get(family).stream()
                .filter(rule -> rule.holes().isEmpty())
                .limit(PLAIN_TEXTS)
                .forEach(rule -> plain.add(rule.texts().get(0)));
        return plain;
    }
}
