package weir.sql.functions.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weir.sql.functions.signature.Result.Nulls;

/** Reads signatures; a mistake in one is a mistake of whoever wrote the function, and fails with the place. */
final class SignatureReader {
    private static final Pattern TOKEN = Pattern.compile("\\s*(->|\\.\\.\\.|[\\[\\]()<>,=]|'[^']*'|-?\\d+|\\w+)");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    SignatureReader(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            matcher.region(matcher.end(), text.length());
        }
    }

    Signature signature() {
        String name = take();
        expect("(");
        List<Parameter> parameters = new ArrayList<>();
        while (!accept(")")) {
            parameters.add(parameter());
            accept(",");
        }
        expect("->");
        return new Signature(name, parameters, result(), text);
    }

    private Parameter parameter() {
        boolean optional = accept("[");
        String name = take();
        TypePattern type = type();
        boolean repeated = accept("...");
        Object fallback = accept("=") ? literal(take()) : null;
        if (optional) {
            expect("]");
        }
        return new Parameter(name, type, optional, fallback, repeated);
    }

    private static Object literal(String token) {
        if (token.startsWith("'")) {
            return token.substring(1, token.length() - 1);
        }
        return switch (token) {
            case "TRUE", "FALSE" -> token.equals("TRUE");
            default -> Character.isLetter(token.charAt(0)) ? token : (Object) Integer.valueOf(token);
        };
    }

    private TypePattern type() {
        String name = take();
        int size = TypePattern.ANY_SIZE;
        int scale = 0;
        if (accept("(")) {
            size = Integer.parseInt(take());
            scale = accept(",") ? Integer.parseInt(take()) : 0;
            expect(")");
        }
        return new TypePattern(name, size, scale, accept("<") ? types() : List.of());
    }

    private List<TypePattern> types() {
        List<TypePattern> types = new ArrayList<>();
        do {
            types.add(type());
        } while (accept(","));
        expect(">");
        return types;
    }

    private Result result() {
        if (!Character.isLowerCase(peek().charAt(0))) {
            return new Result(type(), null, List.of(), nulls(Nulls.AS_ARGUMENTS));
        }
        ResultRule rule = ResultRule.named(take());
        List<String> arguments = new ArrayList<>();
        expect("(");
        while (!accept(")")) {
            arguments.add(take());
            accept(",");
        }
        return new Result(null, rule, arguments, nulls(rule.decidesNulls() ? Nulls.AS_RULE : Nulls.AS_ARGUMENTS));
    }

    private Nulls nulls(Nulls otherwise) {
        if (accept("NOT")) {
            expect("NULL");
            return Nulls.NEVER;
        }
        return accept("NULL") ? Nulls.ALWAYS : otherwise;
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "end";
    }

    private String take() {
        String token = peek();
        next++;
        return token;
    }

    private boolean accept(String token) {
        boolean there = peek().equals(token);
        next += there ? 1 : 0;
        return there;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new IllegalArgumentException(
                    "The signature '" + text + "' should have '" + token + "' instead of '" + peek() + "'.");
        }
    }
}
