package weir.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/** What a snapshot holds of one task's keys: the section of its own, and what stores had; {@code stored} is null if that is nothing. */
record KeyedParts(StateInput.Part keyed, StateInput.Part stored) {
    /** Those of all tasks. */
    static List<KeyedParts> of(StateInput input) {
        Map<Integer, StateInput.Part> stored = input.parts(StateOutput.STORED_ROWS).stream()
                .collect(Collectors.toMap(StateInput.Part::task, Function.identity()));
        List<KeyedParts> parts = new ArrayList<>();
        for (StateInput.Part keyed : input.parts(StateOutput.KEYED_STATE)) {
            parts.add(new KeyedParts(keyed, stored.get(keyed.task())));
        }
        return parts;
    }
}
