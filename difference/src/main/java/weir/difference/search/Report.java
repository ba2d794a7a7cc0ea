package weir.difference.search;

import java.util.List;
import java.util.stream.Collectors;
import weir.difference.data.Table;
import weir.difference.engine.Answer;

/** Tells of a difference as a script that can be run, and what came of it. */
final class Report {
    private static final int MOST_ROWS = 100;

    private Report() {}

    static String of(Trial trial) {
        StringBuilder text = new StringBuilder("-- " + trial.kind() + "\n");
        for (Table table : trial.tested().tables()) {
            text.append(table.create("")).append(";\n");
            table.lines().forEach(line -> text.append("-- ").append(line).append('\n'));
        }
        text.append(trial.tested().query().text()).append(";\n");
        text.append("-- Weir:\n").append(answer(trial.weir()));
        text.append("-- Flink:\n").append(answer(trial.flink()));
        return text.toString();
    }

    private static String answer(Answer answer) {
        List<String> lines = answer instanceof Answer.Rows rows
                ? rows.rows().stream().sorted().toList()
                : ((Answer.Failure) answer).message().lines().toList();
        String head = answer instanceof Answer.Rows rows
                ? rows.types() + ", " + rows.rows().size() + " rows"
                : ((Answer.Failure) answer).phase().toString();
        return "--   " + head + "\n"
                + lines.stream()
                        .limit(MOST_ROWS)
                        .map(line -> "--   " + line + "\n")
                        .collect(Collectors.joining());
    }
}
