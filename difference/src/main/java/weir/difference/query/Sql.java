package weir.difference.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A piece of SQL that knows how it could be smaller. Pieces are immutable. */
public sealed interface Sql {
    /** The piece as it is written. */
    String text();

    /** What the piece consists of. */
    List<Sql> parts();

    /** The same piece of other parts. */
    Sql of(List<Sql> others);

    /** What the piece itself can be replaced by, its parts left as they are. */
    Stream<Sql> reduced();

    /** Everything that is one step smaller, bold steps first. */
    default Stream<Sql> smaller() {
        Stream<Sql> within = Stream.iterate(0, at -> at < parts().size(), at -> at + 1)
                .flatMap(at -> parts().get(at).smaller().map(part -> {
                    List<Sql> others = new ArrayList<>(parts());
                    others.set(at, part);
                    return of(others);
                }));
        return Stream.concat(reduced(), within);
    }

    /** This piece and all in it, outer ones first. */
    default Stream<Sql> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Sql::all));
    }

    /** Words that stay as they are. */
    static Sql word(String text) {
        return new Word(text);
    }

    /** Pieces one after the other; texts become words. */
    static Sql line(Object... pieces) {
        return new Node("", sqls(pieces), List.of());
    }

    /** Pieces that have a role: a piece of the same role may take their place. */
    static Sql node(String role, Object... pieces) {
        return new Node(role, sqls(pieces), List.of());
    }

    /** Pieces that may be left out together. */
    static Sql maybe(Object... pieces) {
        return new Maybe(line(pieces));
    }

    /** A list of which all but {@code least} may be left out. */
    static Sql list(String separator, int least, List<Sql> items) {
        return new Items(separator, least, items);
    }

    private static List<Sql> sqls(Object... pieces) {
        return Arrays.stream(pieces)
                .map(piece -> piece instanceof Sql sql ? sql : word(String.valueOf(piece)))
                .toList();
    }

    private static String joined(List<Sql> parts, Function<Sql, String> text, String separator) {
        return parts.stream().map(text).collect(Collectors.joining(separator));
    }

    /** Words. */
    record Word(String text) implements Sql {
        @Override
        public List<Sql> parts() {
            return List.of();
        }

        @Override
        public Sql of(List<Sql> others) {
            return this;
        }

        @Override
        public Stream<Sql> reduced() {
            return Stream.empty();
        }
    }

    /**
     * Pieces in a row.
     *
     * @param role what can replace them; empty for nothing
     * @param plain texts of that role with nothing in them
     */
    record Node(String role, List<Sql> parts, List<String> plain) implements Sql {
        @Override
        public String text() {
            return joined(parts, Sql::text, "");
        }

        @Override
        public Sql of(List<Sql> others) {
            return new Node(role, others, plain);
        }

        @Override
        public Stream<Sql> reduced() {
            if (role.isEmpty()) {
                return Stream.empty();
            }
            String text = text();
            Stream<Sql> inner = parts.stream()
                    .flatMap(Sql::all)
                    .filter(piece -> piece instanceof Node node && node.role.equals(role));
            Stream<Sql> plainer = plain.stream()
                    .filter(word -> word.length() < text.length())
                    .map(word -> new Node(role, List.of(Sql.word(word)), List.of()));
            return Stream.concat(plainer, inner);
        }
    }

    /** What may be left out. */
    record Maybe(Sql content) implements Sql {
        @Override
        public String text() {
            return content.text();
        }

        @Override
        public List<Sql> parts() {
            return List.of(content);
        }

        @Override
        public Sql of(List<Sql> others) {
            return new Maybe(others.get(0));
        }

        @Override
        public Stream<Sql> reduced() {
            return Stream.of(Sql.word(""));
        }
    }

    /** A list. */
    record Items(String separator, int least, List<Sql> parts) implements Sql {
        @Override
        public String text() {
            return joined(parts, Sql::text, separator);
        }

        @Override
        public Sql of(List<Sql> others) {
            return new Items(separator, least, others);
        }

        @Override
        public Stream<Sql> reduced() {
            if (parts.size() <= least) {
                return Stream.empty();
            }
            return Stream.iterate(0, at -> at < parts.size(), at -> at + 1).map(at -> {
                List<Sql> others = new ArrayList<>(parts);
                others.remove((int) at);
                return of(others);
            });
        }
    }
}
