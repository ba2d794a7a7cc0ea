package weir.difference.search;

import java.nio.file.Path;
import java.util.List;
import weir.difference.engine.Answer;
import weir.difference.engine.Engine;
import weir.difference.generate.Case;

/** A case, what both engines made of it, and how that differs. */
record Trial(Case tested, Answer weir, Answer flink, Comparison.Kind kind) {
    /** Both engines, and the folder through which they get the rows. */
    record Engines(Engine weir, Engine flink, Path folder) {
        Trial run(Case tested) {
            List<String> statements = tested.statements(folder);
            Answer flinks = flink.answer(statements);
            Answer weirs = weir.answer(statements);
            return new Trial(tested, weirs, flinks, Comparison.of(weirs, flinks));
        }

        /** Runs the case, in Flink only if Weir's answer is of the same sort as in {@code found}. */
        Trial tryAs(Case tested, Trial found) {
            List<String> statements = tested.statements(folder);
            Answer weirs = weir.answer(statements);
            if (!sort(weirs).equals(sort(found.weir()))) {
                return new Trial(tested, weirs, weirs, Comparison.Kind.NONE);
            }
            Answer flinks = flink.answer(statements);
            boolean same = sort(flinks).equals(sort(found.flink()));
            return new Trial(tested, weirs, flinks, same ? Comparison.of(weirs, flinks) : Comparison.Kind.NONE);
        }

        /** Rows, or the first words of a failure. */
        private static String sort(Answer answer) {
            if (answer instanceof Answer.Failure failure) {
                String message = failure.message().replaceAll("[0-9]+|'[^']*'", "#");
                return failure.phase() + message.substring(0, Math.min(30, message.length()));
            }
            return "rows";
        }
    }
}
