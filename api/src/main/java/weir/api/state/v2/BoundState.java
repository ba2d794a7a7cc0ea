package weir.api.state.v2;

/** A state that passes on to the one without asynchronous methods. */
abstract class BoundState<S extends weir.api.state.State> implements State {
    final S state;

    BoundState(S state) {
        this.state = state;
    }

    @Override
    public final void clear() {
        state.clear();
    }
}
