package weir.sql.kernel;

import weir.spi.OperatorContext;

/** A constant of generated code that every task has one of its own of, such as a function of the user. */
public interface TaskBound {
    /** What the task uses. */
    Object inTask(OperatorContext context) throws Exception;
}
