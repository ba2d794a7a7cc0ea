package weir.cli.program;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/** A user's program, ready to start. */
public record Program(Method main) {
    /** Calls its main method in this thread and throws what that throws. */
    public void run(List<String> arguments) throws Throwable {
        Thread.currentThread().setContextClassLoader(main.getDeclaringClass().getClassLoader());
        try {
            main.invoke(null, (Object) arguments.toArray(new String[0]));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    public String mainClass() {
        return main.getDeclaringClass().getName();
    }
}
