package weir.sql.plan;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import weir.base.WeirException;

/**
 * What tells the state of one step from that of another: the step with all that it says, and the columns that come to it, but not the
 * steps they come from. The same statement has the same identities whenever it is planned, and a step that would read its state in
 * another way has another one.
 */
public final class StepIdentity {
    private final StringBuilder text = new StringBuilder();

    private StepIdentity() {}

    /** A short text for a step. */
    public static String of(Plan plan) {
        StepIdentity identity = new StepIdentity();
        identity.add(plan, (Record) plan);
        for (Plan input : plan.inputs()) {
            identity.add(plan, input.schema());
            identity.text.append(Changes.isUpdating(input));
        }
        UUID hash = UUID.nameUUIDFromBytes(identity.text.toString().getBytes(StandardCharsets.UTF_8));
        return plan.getClass().getSimpleName() + "-" + Long.toHexString(hash.getMostSignificantBits());
    }

    private void add(Plan owner, Object value) {
        if (value instanceof Plan && value != owner) {
            return;
        }
        text.append('(');
        if (value instanceof Record record) {
            text.append(record.getClass().getSimpleName());
            Stream.of(record.getClass().getRecordComponents()).forEach(part -> add(owner, content(record, part)));
        } else if (value instanceof Iterable<?> several) {
            several.forEach(each -> add(owner, each));
        } else if (value != null && value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                add(owner, Array.get(value, i));
            }
        } else {
            text.append(value);
        }
        text.append(')');
    }

    private static Object content(Record record, RecordComponent part) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new WeirException("The step " + record + " of a query does not tell its " + part.getName() + ".", e);
        }
    }
}
