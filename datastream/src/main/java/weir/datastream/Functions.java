package weir.datastream;

import java.io.Serializable;
import weir.api.Delivery;
import weir.operators.basic.FunctionCopy;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.OperatorFactory;
import weir.spi.Receiver;

/** Makes factories that give each task a copy of the user's function. */
final class Functions {
    private Functions() {}

    /** Makes an operator around a function. */
    @FunctionalInterface
    interface Maker<F, O> extends Serializable {
        Operator make(OperatorContext context, Receiver<O> out, F function) throws Exception;
    }

    static <F extends Serializable, O> OperatorFactory<O> factory(F function, Maker<F, O> maker) {
        if (function == null) {
            throw new IllegalArgumentException("A stream was given null where it needs a function.");
        }
        return (context, out) -> maker.make(context, out, FunctionCopy.of(function, context));
    }

    /** A factory whose operator forgets each row once it has been handled. */
    static <F extends Serializable, O> OperatorFactory<O> passing(F function, Maker<F, O> maker) {
        OperatorFactory<O> factory = factory(function, maker);
        return new Passing<>(factory);
    }

    /** A factory of a source or a sink, which says what it promises when something fails. */
    static <O> OperatorFactory<O> promising(OperatorFactory<O> factory, Delivery delivery) {
        return new Promising<>(factory, delivery, null);
    }

    /** As {@link #promising}, for a source whose watermarks are aligned with those of its group; null for no group. */
    static <O> OperatorFactory<O> aligned(OperatorFactory<O> factory, Delivery delivery, String alignmentGroup) {
        return new Promising<>(factory, delivery, alignmentGroup);
    }

    private record Promising<O>(OperatorFactory<O> factory, Delivery delivery, String alignmentGroup)
            implements OperatorFactory<O> {
        @Override
        public Operator create(OperatorContext context, Receiver<O> out) throws Exception {
            return factory.create(context, out);
        }

        @Override
        public boolean keepsInput() {
            return factory.keepsInput();
        }
    }

    private record Passing<O>(OperatorFactory<O> factory) implements OperatorFactory<O> {
        @Override
        public Operator create(OperatorContext context, Receiver<O> out) throws Exception {
            return factory.create(context, out);
        }

        @Override
        public boolean keepsInput() {
            return false;
        }
    }
}
