package weir.sql.parser;

import java.util.stream.Stream;
import weir.sql.error.Position;
import weir.sql.grammar.GeneratedParserConstants;
import weir.sql.grammar.GeneratedParserTokenManager;
import weir.sql.grammar.Grammar;
import weir.sql.grammar.Token;

/** The words of a statement one after the other, texts and names each as one, comments left out. */
record Word(String image, Position position, int kind) {
    /** As many as can be read. */
    static Stream<Word> of(Part part) {
        GeneratedParserTokenManager tokens =
                Grammar.of(part.script(), part.begin(), part.end(), part.start()).token_source;
        return Stream.generate(tokens::getNextToken)
                .takeWhile(token -> token.kind != GeneratedParserConstants.EOF)
                .map(Word::word);
    }

    private static Word word(Token token) {
        return new Word(token.image, new Position(token.beginLine, token.beginColumn), token.kind);
    }

    boolean is(String other) {
        return image.equalsIgnoreCase(other);
    }
}
