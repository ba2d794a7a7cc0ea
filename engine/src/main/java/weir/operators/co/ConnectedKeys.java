package weir.operators.co;

import java.io.Serializable;
import weir.api.functions.KeySelector;

/** How records of two connected streams tell their common key. */
public record ConnectedKeys<A, B>(KeySelector<A, ?> first, KeySelector<B, ?> second) implements Serializable {}
