package weir.sql.parser;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.calcite.sql.dialect.AnsiSqlDialect;
import weir.sql.ast.Expression;
import weir.sql.ast.Query;
import weir.sql.ast.Statement;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.sql.grammar.GeneratedParser;
import weir.sql.grammar.Grammar;
import weir.sql.types.LogicalType;

/**
 * Reads SQL as Flink 2.3 writes it: names are case-sensitive and quoted by back-ticks, texts by single quotes.
 *
 * <p>Whatever is wrong is told by a {@link SqlException} with a place in the whole script.
 */
public final class SqlText {
    /** Characters of a statement; a query of a thousand columns has a tenth of that. */
    static final int LONGEST = 1_000_000;

    private static final Pattern QUOTED_CALL = Pattern.compile("`(\\w+)`\\(");

    private SqlText() {}

    /** All statements of a script. Who runs them one after the other takes {@link Script#parts} and parses each in its turn. */
    public static List<Parsed> parse(String script) {
        return Script.parts(script).stream().map(SqlText::parse).toList();
    }

    /** One statement. */
    public static Parsed parse(Part part) {
        FirstWord.check(part);
        Statement statement = PlainSettings.read(part).orElseGet(() -> read(part, GeneratedParser::StatementEof));
        return new Parsed(statement, part);
    }

    /** A query, such as a view's, whose text begins at a place. */
    public static Query query(String text, Position start) {
        return read(Part.whole(text, start), GeneratedParser::QueryEof);
    }

    /** An expression, such as a computed column's, whose text begins at a place. */
    public static Expression expression(String text, Position start) {
        return read(Part.whole(text, start), GeneratedParser::RowExpressionEof);
    }

    /** A type, such as {@code ARRAY<INT NOT NULL>}. */
    public static LogicalType type(String text) {
        return read(Part.whole(text, Position.START), GeneratedParser::ColumnTypeEof);
    }

    /** An expression with names in back-ticks, operators between blanks and calls in their plain form. */
    public static String canonical(Expression expression) {
        String text =
                expression.node().toSqlString(AnsiSqlDialect.DEFAULT).getSql().replaceAll("\\R\\s*", " ");
        return QUOTED_CALL.matcher(text).replaceAll(call -> call.group(1).toUpperCase(Locale.ROOT) + "(");
    }

    /** A production of the grammar. */
    private interface Production<T> {
        T read(GeneratedParser parser) throws Exception;
    }

    // The grammar throws what its generator made of it: checked, unchecked and errors alike; all of it is told in SQL's
    // words.
    private static <T> T read(Part part, Production<T> production) {
        Limits.check(part);
        GeneratedParser parser = Grammar.of(part.script(), part.begin(), part.end(), part.start());
        try {
            return production.read(parser);
        } catch (SqlException wrong) {
            throw wrong.orAt(part.start());
        } catch (StackOverflowError tooDeep) {
            throw Limits.tooDeep(part);
        } catch (Exception | Error failure) {
            throw GrammarErrors.of(failure, part);
        }
    }
}
