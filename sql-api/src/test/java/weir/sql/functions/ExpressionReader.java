package weir.sql.functions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;
import weir.sql.types.NarrowestType;
import weir.types.Row;

/** Reads and evaluates the expressions of these tests: literals, constructors, casts and calls. */
final class ExpressionReader {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(X'[0-9A-Fa-f]*'|'(?:[^']|'')*'|\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\w+|[-+()\\[\\],<>])");
    private static final Set<String> SEPARATORS =
            Set.of(",", "FROM", "FOR", "IN", "PLACING", "TO", "VALUE", "ON", "AS", "KEY");
    private static final Set<String> TRIM_SIDES = Set.of("BOTH", "LEADING", "TRAILING");

    private final Evaluator evaluator;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    ExpressionReader(String text, Evaluator evaluator) {
        this.evaluator = evaluator;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            matcher.region(matcher.end(), text.length());
        }
    }

    Value expression() {
        Value left = primary();
        while (true) {
            if (accept("[")) {
                left = evaluator.call("ITEM", List.of(left, expression()));
                take();
            } else if (accept("LIKE")) {
                left = pattern("LIKE", left);
            } else if (accept("SIMILAR")) {
                take();
                left = pattern("SIMILAR", left);
            } else if (accept("NOT")) {
                Value positive = accept("LIKE") ? pattern("LIKE", left) : similar(left);
                left = new Value(positive.type(), positive.value() == null ? null : !(Boolean) positive.value(), false);
            } else if (accept("IS")) {
                left = isJson(left);
            } else if (accept("OVERLAPS")) {
                List<Value> ends = new ArrayList<>(fields(left));
                ends.addAll(fields(primary()));
                left = evaluator.call("OVERLAPS", ends);
            } else {
                return left;
            }
        }
    }

    private Value isJson(Value left) {
        boolean not = accept("NOT");
        take();
        List<Value> arguments = new ArrayList<>(List.of(left));
        if (next < tokens.size() && Character.isLetter(peek().charAt(0))) {
            arguments.add(symbol(take()));
        }
        Value positive = evaluator.call("IS_JSON", arguments);
        return not ? new Value(positive.type(), !(Boolean) positive.value(), false) : positive;
    }

    private static List<Value> fields(Value row) {
        List<Value> fields = new ArrayList<>();
        for (int field = 0; field < row.type().children().size(); field++) {
            fields.add(new Value(row.type().children().get(field), ((Row) row.value()).getField(field), false));
        }
        return fields;
    }

    private Value similar(Value left) {
        take();
        take();
        return pattern("SIMILAR", left);
    }

    private Value pattern(String name, Value left) {
        List<Value> arguments = new ArrayList<>(List.of(left, primary()));
        if (accept("ESCAPE")) {
            arguments.add(primary());
        }
        return evaluator.call(name, arguments);
    }

    private Value primary() {
        String token = take();
        char first = token.charAt(0);
        if (first == '(') {
            List<Value> fields = list(")");
            return fields.size() == 1 ? fields.get(0) : row(fields);
        }
        if (first == '-') {
            return negative(primary());
        }
        if (first == '\'') {
            return text(token.substring(1, token.length() - 1).replace("''", "'"));
        }
        if (token.startsWith("X'")) {
            byte[] bytes = HexFormat.of().parseHex(token.substring(2, token.length() - 1));
            return literal(LogicalType.of(Kind.BINARY, bytes.length), bytes);
        }
        return Character.isDigit(first) ? number(token) : word(token.toUpperCase(Locale.ROOT));
    }

    private static Value negative(Value number) {
        Object value = number.value();
        Object negated = value instanceof Integer i
                ? (Object) (-i)
                : value instanceof Long l
                        ? -l
                        : value instanceof Double d ? (Object) (-d) : ((BigDecimal) value).negate();
        if (negated instanceof Long big && big >= Integer.MIN_VALUE) {
            return literal(LogicalType.INT, big.intValue());
        }
        return literal(number.type(), negated);
    }

    private static Value literal(LogicalType type, Object value) {
        return new Value(type.nullable(value == null), value, true);
    }

    private static Value text(String text) {
        return literal(LogicalType.of(Kind.CHAR, text.length()), text);
    }

    private static Value symbol(String word) {
        return literal(LogicalType.SYMBOL, word);
    }

    private static Value number(String token) {
        if (token.matches(".*[eE].*")) {
            return literal(LogicalType.DOUBLE, Double.valueOf(token));
        }
        if (token.contains(".")) {
            BigDecimal number = new BigDecimal(token);
            return literal(LogicalType.decimal(Math.max(number.precision(), number.scale()), number.scale()), number);
        }
        long number = Long.parseLong(token);
        return number == (int) number ? literal(LogicalType.INT, (int) number) : literal(LogicalType.BIGINT, number);
    }

    private Value word(String word) {
        return switch (word) {
            case "TRUE", "FALSE" -> literal(LogicalType.BOOLEAN, word.equals("TRUE"));
            case "NULL" -> literal(LogicalType.NULL, null);
            case "DATE", "TIME", "TIMESTAMP" -> peek().startsWith("'") ? time(word) : call(word);
            case "INTERVAL" -> interval();
            case "ARRAY" -> array(list("[", "]"));
            case "MAP" -> map(list("[", "]"));
            case "ROW" -> row(list("(", ")"));
            case "CAST" -> cast();
            default -> call(word);
        };
    }

    private Value time(String word) {
        String text = take();
        text = text.substring(1, text.length() - 1);
        int dot = text.indexOf('.');
        LogicalType type =
                LogicalType.of(Kind.valueOf(word), word.equals("DATE") || dot < 0 ? 0 : text.length() - dot - 1);
        return literal(type, evaluator.conversion().convert(text, LogicalType.STRING, type));
    }

    private Value interval() {
        boolean negative = accept("-");
        String text = take();
        String unit = take().toUpperCase(Locale.ROOT);
        if (accept("(")) {
            take();
            take();
        }
        long number = Long.parseLong(text.substring(1, text.length() - 1)) * (negative ? -1 : 1);
        return switch (unit) {
            case "YEAR" -> literal(LogicalType.INTERVAL_YEAR_MONTH, (int) number * 12);
            case "MONTH" -> literal(LogicalType.INTERVAL_YEAR_MONTH, (int) number);
            case "DAY" -> literal(LogicalType.INTERVAL_DAY_TIME, number * 86_400_000);
            case "HOUR" -> literal(LogicalType.INTERVAL_DAY_TIME, number * 3_600_000);
            case "MINUTE" -> literal(LogicalType.INTERVAL_DAY_TIME, number * 60_000);
            default -> literal(LogicalType.INTERVAL_DAY_TIME, number * 1_000);
        };
    }

    private Value array(List<Value> elements) {
        LogicalType element = common(elements);
        return new Value(LogicalType.array(element).nullable(false), converted(elements, element), false);
    }

    private List<Object> converted(List<Value> values, LogicalType type) {
        List<Object> converted = new ArrayList<>();
        values.forEach(value -> converted.add(evaluator.conversion().convert(value.value(), value.type(), type)));
        return converted;
    }

    private static LogicalType common(List<Value> values) {
        return NarrowestType.of(values.stream().map(Value::type).toList()).orElseThrow();
    }

    private Value map(List<Value> entries) {
        List<Value> keys = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        for (int index = 0; index < entries.size(); index += 2) {
            keys.add(entries.get(index));
            values.add(entries.get(index + 1));
        }
        LogicalType key = common(keys);
        LogicalType value = common(values);
        Map<Object, Object> map = new LinkedHashMap<>();
        List<Object> convertedKeys = converted(keys, key);
        List<Object> convertedValues = converted(values, value);
        for (int index = 0; index < keys.size(); index++) {
            map.put(convertedKeys.get(index), convertedValues.get(index));
        }
        return new Value(LogicalType.map(key, value).nullable(false), map, false);
    }

    private static Value row(List<Value> fields) {
        Row row = new Row(fields.size());
        List<String> names = new ArrayList<>();
        for (int field = 0; field < fields.size(); field++) {
            row.setField(field, fields.get(field).value());
            names.add("EXPR$" + field);
        }
        LogicalType type =
                LogicalType.row(names, fields.stream().map(Value::type).toList());
        return new Value(type.nullable(false), row, false);
    }

    private Value cast() {
        take();
        Value value = expression();
        take();
        LogicalType type = type().nullable(value.type().nullable());
        take();
        return new Value(type, evaluator.conversion().convert(value.value(), value.type(), type), value.literal());
    }

    private LogicalType type() {
        String name = take().toUpperCase(Locale.ROOT);
        if (accept("<")) {
            List<LogicalType> children = new ArrayList<>();
            do {
                children.add(type());
            } while (accept(","));
            take();
            return children.size() == 1
                    ? LogicalType.array(children.get(0))
                    : LogicalType.map(children.get(0), children.get(1));
        }
        List<Integer> sizes = new ArrayList<>();
        if (accept("(")) {
            while (!accept(")")) {
                sizes.add(Integer.valueOf(take()));
                accept(",");
            }
        }
        return switch (name) {
            case "STRING" -> LogicalType.STRING;
            case "BYTES" -> LogicalType.BYTES;
            case "DECIMAL" -> LogicalType.decimal(sizes.get(0), sizes.size() > 1 ? sizes.get(1) : 0);
            case "TIMESTAMP", "TIMESTAMP_LTZ" -> LogicalType.of(Kind.valueOf(name), sizes.isEmpty() ? 6 : sizes.get(0));
            default -> LogicalType.of(Kind.valueOf(name), sizes.isEmpty() ? 0 : sizes.get(0));
        };
    }

    private Value call(String name) {
        if (!accept("(")) {
            return evaluator.registry().find(name).isPresent() && !isUnit(name)
                    ? evaluator.call(name, List.of())
                    : symbol(name);
        }
        return switch (name) {
            case "JSON_EXISTS", "JSON_VALUE", "JSON_QUERY" -> jsonPath(name);
            case "JSON_OBJECT", "JSON_ARRAY" -> json(name);
            default -> evaluator.call(name, list(")"));
        };
    }

    private Value json(String name) {
        List<Value> arguments = new ArrayList<>();
        while (!accept(")")) {
            accept("KEY");
            if (next + 1 < tokens.size() && tokens.get(next + 1).equals("ON")) {
                arguments.add(0, symbol(take()));
                next += 2;
            } else {
                arguments.add(expression());
            }
            while (accept(",") || accept("VALUE")) {}
        }
        return evaluator.call(name, arguments);
    }

    private Value jsonPath(String name) {
        Map<String, Value> clauses = new LinkedHashMap<>();
        clauses.put("RETURNING", symbol("STRING"));
        clauses.put("WRAPPER", symbol("WITHOUT"));
        clauses.put("EMPTY", symbol("NULL"));
        clauses.put("DEFAULT EMPTY", literal(LogicalType.NULL, null));
        clauses.put("ERROR", symbol(name.equals("JSON_EXISTS") ? "FALSE" : "NULL"));
        clauses.put("DEFAULT ERROR", literal(LogicalType.NULL, null));
        List<Value> arguments = new ArrayList<>(List.of(expression()));
        take();
        arguments.add(expression());
        while (!accept(")")) {
            clause(clauses);
        }
        List<String> order = switch (name) {
            case "JSON_EXISTS" -> List.of("ERROR");
            case "JSON_VALUE" -> List.of("RETURNING", "EMPTY", "DEFAULT EMPTY", "ERROR", "DEFAULT ERROR");
            default -> List.of("RETURNING", "WRAPPER", "EMPTY", "ERROR");
        };
        order.forEach(clause -> arguments.add(clauses.get(clause)));
        return evaluator.call(name, arguments);
    }

    private void clause(Map<String, Value> clauses) {
        String word = take();
        switch (word) {
            case "RETURNING" -> {
                clauses.put("RETURNING", symbol(take()));
                if (accept("<")) {
                    next += 2;
                }
            }
            case "WITH", "WITHOUT" -> {
                String kind = word.equals("WITHOUT") ? word : "UNCONDITIONAL";
                kind = accept("CONDITIONAL") ? "CONDITIONAL" : kind;
                accept("ARRAY");
                take();
                clauses.put("WRAPPER", symbol(kind));
            }
            default -> {
                Value otherwise = word.equals("DEFAULT") ? expression() : literal(LogicalType.NULL, null);
                String what = word.equals("EMPTY") ? "EMPTY_" + take() : word;
                take();
                String when = take();
                clauses.put(when, symbol(what));
                clauses.put("DEFAULT " + when, otherwise);
            }
        }
    }

    /** DAY, HOUR and so on are functions with brackets and words without. */
    private static boolean isUnit(String word) {
        return Set.of("YEAR", "QUARTER", "MONTH", "WEEK", "DAY", "HOUR", "MINUTE", "SECOND", "JSON")
                .contains(word);
    }

    private List<Value> list(String open, String close) {
        if (!accept(open)) {
            throw new AssertionError("There should be " + open + " before " + peek());
        }
        return list(close);
    }

    private List<Value> list(String close) {
        List<Value> values = new ArrayList<>();
        while (!accept(close)) {
            values.add(TRIM_SIDES.contains(peek().toUpperCase(Locale.ROOT)) ? symbol(take()) : expression());
            while (SEPARATORS.contains(peek().toUpperCase(Locale.ROOT))) {
                take();
            }
        }
        return values;
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : " ";
    }

    private String take() {
        if (next >= tokens.size()) {
            throw new AssertionError("The expression ends too early: " + tokens);
        }
        return tokens.get(next++);
    }

    private boolean accept(String token) {
        boolean there = peek().equalsIgnoreCase(token);
        next += there ? 1 : 0;
        return there;
    }
}
