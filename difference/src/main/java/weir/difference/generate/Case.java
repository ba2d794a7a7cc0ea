package weir.difference.generate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import weir.difference.data.Table;
import weir.difference.query.Sql;

/** A query over tables. */
public record Case(List<Table> tables, Sql query) {
    public Case {
        tables = List.copyOf(tables);
    }

    /** Writes the rows of the tables to a folder and gives the statements that read them from there. */
    public List<String> statements(Path folder) {
        List<String> statements = new ArrayList<>();
        for (Table table : tables) {
            table.write(folder);
            statements.add(table.create(folder.toString()));
        }
        statements.add(query.text());
        return statements;
    }

    /** Everything that is one step smaller. */
    public Stream<Case> smaller() {
        return Stream.of(fewerTables(), smallerQueries(), smallerTables()).flatMap(steps -> steps);
    }

    private Stream<Case> smallerQueries() {
        return query.smaller().map(smaller -> new Case(tables, smaller));
    }

    private Stream<Case> fewerTables() {
        return tables.stream()
                .filter(table -> !query.text().contains(table.name() + "_")
                        && !query.text().contains(table.name() + " "))
                .map(gone -> new Case(
                        tables.stream().filter(table -> !table.equals(gone)).toList(), query));
    }

    private Stream<Case> smallerTables() {
        return Stream.iterate(0, at -> at < tables.size(), at -> at + 1)
                .flatMap(at -> tables.get(at).smaller().map(smaller -> {
                    List<Table> others = new ArrayList<>(tables);
                    others.set(at, smaller);
                    return new Case(others, query);
                }));
    }
}
