package weir.difference.generate;

import java.util.ArrayList;
import java.util.List;
import weir.difference.query.Scope;

/** Columns of the same family, one of each side, that rows go together by. */
record Match(Scope.Column left, Scope.Column right) {
    /** The condition that they are equal. */
    String text() {
        return left.name() + " = " + right.name();
    }

    /** All that two relations could go together by; attributes of time are none. */
    static List<Match> of(Relation left, Relation right) {
        List<Match> matches = new ArrayList<>();
        for (Scope.Column one : left.of(Workshop.KEYS)) {
            for (Scope.Column other : right.of(Workshop.KEYS)) {
                boolean times = one.name().equals(left.traits().time())
                        || other.name().equals(right.traits().time());
                if (one.family().equals(other.family()) && !times) {
                    matches.add(new Match(one, other));
                }
            }
        }
        return matches;
    }
}
