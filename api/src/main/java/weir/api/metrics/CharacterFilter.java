package weir.api.metrics;

/** Replaces what a metric system does not allow in a name. */
@FunctionalInterface
public interface CharacterFilter {
    CharacterFilter NO_OP_FILTER = input -> input;

    String filterCharacters(String input);
}
