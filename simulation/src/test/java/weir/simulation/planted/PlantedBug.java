package weir.simulation.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A mistake that somebody could have made: one place in a source file that reads otherwise.
 *
 * @param name what the mistake is, in words
 * @param module the module of the class
 * @param type the class, by its full name
 * @param right what stands there, at exactly one place of the file
 * @param wrong what stands there instead
 * @param scenario which scenario found it when it was planted, by the beginning of its name
 * @param seed from which seed
 */
record PlantedBug(String name, String module, String type, String right, String wrong, String scenario, long seed) {
    /** A bug that is found by {@code newScenario} from {@code newSeed}. */
    PlantedBug foundBy(String newScenario, long newSeed) {
        return new PlantedBug(name, module, type, right, wrong, newScenario, newSeed);
    }

    /** The source of the class with the bug in it. */
    String source(Path root) throws IOException {
        Path file = root.resolve(module).resolve("src/main/java").resolve(type.replace('.', '/') + ".java");
        String text = Files.readString(file);
        int place = text.indexOf(right);
        if (place < 0 || text.indexOf(right, place + 1) >= 0) {
            throw new AssertionError("The bug '" + name + "' has no place, or more than one, in " + file
                    + ". Plant it anew where the code has gone: " + right);
        }
        return text.replace(right, wrong);
    }

    @Override
    public String toString() {
        return name;
    }
}
