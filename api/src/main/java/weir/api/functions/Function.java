package weir.api.functions;

import java.io.Serializable;

/** The root of all user functions. A parallel operator works on copies, one for each of its tasks. */
public interface Function extends Serializable {}
