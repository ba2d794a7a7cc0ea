package weir.state;

import java.util.ArrayList;
import java.util.List;

/** Elements that a snapshot brought, of a state that no function has asked for yet. */
final class WaitingContent implements OperatorContent {
    private final List<byte[]> elements = new ArrayList<>();

    @Override
    public List<byte[]> serialized() {
        return elements;
    }

    @Override
    public void addSerialized(byte[] element) {
        elements.add(element);
    }
}
