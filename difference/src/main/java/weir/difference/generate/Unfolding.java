package weir.difference.generate;

import java.util.List;
import java.util.Map;
import weir.difference.query.Dice;
import weir.difference.query.Scope;

/** A row for each element of a collection. */
final class Unfolding {
    /** The collections, and what their elements consist of. */
    private static final Map<String, List<String>> ELEMENTS = Map.of(
            "ints", List.of("int"),
            "texts", List.of("text"),
            "rows", List.of("int", "text"),
            "map", List.of("text", "int"),
            "lists", List.of("text", "ints"));

    private static final List<String> COLLECTIONS = List.of("ints", "texts", "rows", "map", "lists");

    private final Workshop workshop;

    Unfolding(Workshop workshop) {
        this.workshop = workshop;
    }

    Relation unnest(Relation input) {
        List<Scope.Column> collections = input.of(COLLECTIONS);
        return collections.isEmpty()
                ? unnest(withCollection(input))
                : unnest(input, workshop.dice().of(collections));
    }

    private Relation withCollection(Relation input) {
        String family = workshop.dice().of(COLLECTIONS);
        Selection selection = new Selection(workshop).addAll(input.columns());
        selection.add(workshop.expression(family, 2, input.scope()), family);
        return selection.from(input.traits().ordered(), input.source());
    }

    private Relation unnest(Relation input, Scope.Column collection) {
        Dice dice = workshop.dice();
        boolean left = dice.in(35);
        boolean counted = !mayHaveNullRows(input, collection) && dice.in(30);
        Selection selection = new Selection(workshop).addAll(dice.some(4, input.columns()));
        StringBuilder names = new StringBuilder();
        for (String family : ELEMENTS.get(collection.family())) {
            names.append(names.isEmpty() ? "" : ", ").append(element(selection, family));
        }
        if (counted) {
            names.append(", ").append(element(selection, "int"));
        }
        return selection.from(
                input.traits().ordered(),
                input.source(),
                input.table().isEmpty() ? " AS " + workshop.name() : "",
                (left ? " LEFT JOIN" : " CROSS JOIN") + " UNNEST(" + collection.name() + ")",
                (counted ? " WITH ORDINALITY" : "") + " AS " + workshop.name() + " (" + names + ")",
                left ? " ON TRUE" : "");
    }

    /** Rows in arrays that are NULL make Flink fail where they are counted; those of tables are not. */
    private static boolean mayHaveNullRows(Relation input, Scope.Column collection) {
        return collection.family().equals("rows") && input.table().isEmpty();
    }

    private String element(Selection selection, String family) {
        String name = workshop.name();
        selection.add(name, family);
        return name;
    }
}
