package weir.spi;

/**
 * An operator with several inputs that takes whole batches. The engine merges their time by the minimum: batches come with the marks
 * of the merged stream, and what is no batch comes to input 0.
 */
public interface ColumnInputs extends Operator {
    /** Where the rows of an input go; watermarks and idleness of all inputs go to that of input 0. */
    Receiver<Object> input(int index);
}
