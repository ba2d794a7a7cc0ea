package weir.state;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.serializers.DescribedClasses;

/** Elements that a snapshot brought, of a state that no function has asked for yet. */
final class WaitingContent implements OperatorContent {
    private final List<byte[]> elements = new ArrayList<>();
    private final DescribedClasses named = new DescribedClasses();
    private SavedForm form = new SavedForm(false, null);

    @Override
    public String schema() {
        return form.schema();
    }

    @Override
    public List<byte[]> serialized(DescribedClasses classes) {
        classes.addAll(named);
        return elements;
    }

    @Override
    public void addSerialized(byte[] element, SavedForm saved, DescribedClasses classes) {
        elements.add(element);
        form = saved;
        named.addAll(classes);
    }

    /** Gives all elements to the state that a function has now asked for. */
    void moveTo(OperatorContent content) throws IOException {
        for (byte[] element : elements) {
            content.addSerialized(element, form, named);
        }
    }
}
