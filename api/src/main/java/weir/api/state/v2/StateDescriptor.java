package weir.api.state.v2;

import java.io.Serializable;
import weir.api.state.StateTtlConfig;

/**
 * Names a state and says what it holds.
 *
 * @param <T> what is kept: a value, an element or an accumulator
 */
public abstract class StateDescriptor<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The shapes of state. */
    public enum Type {
        VALUE,
        LIST,
        REDUCING,
        AGGREGATING,
        MAP
    }

    public abstract Type getType();

    /** The descriptor of the same state without asynchronous methods. */
    abstract weir.api.state.StateDescriptor<?, ?> plain();

    public String getStateId() {
        return plain().getName();
    }

    /** Lets entries expire; call it before the state is asked for. */
    public void enableTimeToLive(StateTtlConfig config) {
        plain().enableTimeToLive(config);
    }

    public StateTtlConfig getTtlConfig() {
        return plain().getTtlConfig();
    }

    @Override
    public boolean equals(Object other) {
        return other != null
                && other.getClass() == getClass()
                && ((StateDescriptor<?>) other).getStateId().equals(getStateId());
    }

    @Override
    public int hashCode() {
        return getStateId().hashCode() + 31 * getClass().hashCode();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "{stateId=" + getStateId() + "}";
    }
}
