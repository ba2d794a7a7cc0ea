package weir.state;

/** A list element or map value and when it was last touched, in milliseconds of the clock. */
record Stamped<T>(T value, long stampMillis) {}
