package weir.operators.basic;

/** A function of ours that calls a user's function of another shape, whose life is the one that counts. */
public interface FunctionAdapter {
    /** The function that is called: the user's, or another adapter. */
    Object adapted();
}
