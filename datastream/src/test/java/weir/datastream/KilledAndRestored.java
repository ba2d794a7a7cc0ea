package weir.datastream;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import weir.base.RandomSource;

/**
 * Runs every test that takes results from {@link Programs} a second time: now each of its jobs is checkpointed at some moment,
 * killed, and restored at another parallelism, and the test has to hold all the same. It is found by itself; a test that cannot
 * hold says why with {@link NotRestored}.
 */
public final class KilledAndRestored implements InvocationInterceptor {
    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        twice(invocation, test, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        twice(invocation, test, context);
    }

    private static void twice(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        Runs runs = Runs.begin();
        try {
            invocation.proceed();
            if (!runs.isEmpty() && !isNotRestored(context)) {
                again(test, runs, context.getUniqueId().hashCode());
            }
        } finally {
            Runs.end();
        }
    }

    private static boolean isNotRestored(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), NotRestored.class)
                || AnnotationSupport.isAnnotated(context.getRequiredTestClass(), NotRestored.class);
    }

    private static void again(ReflectiveInvocationContext<Method> test, Runs runs, long seed) throws Exception {
        runs.killFromNowOn(new RandomSource(seed));
        Method body = test.getExecutable();
        body.setAccessible(true);
        try {
            body.invoke(test.getTarget().orElseThrow(), test.getArguments().toArray());
        } catch (InvocationTargetException e) {
            throw new AssertionError("Killed and restored: " + e.getCause(), e.getCause());
        }
    }
}
