package weir.table.annotation;

/** Arguments that a parameter takes though they are of several types. */
public enum InputGroup {
    /** None: the parameter has a type. */
    UNKNOWN,
    /** Values of every type, as the objects that the type usually has. */
    ANY
}
