package weir.engine;

import java.lang.invoke.MethodHandles;
import weir.batch.Batch;
import weir.spi.Receiver;
import weir.spi.Specialized;

/** Brings batches into a chain: whole, where its head works on columns, or row by row. */
abstract class Feeder {
    abstract void feed(Batch batch) throws Exception;

    static Feeder into(Receiver<Object> head) throws Exception {
        return takesColumns(head)
                ? new BatchFeeder(head)
                : Specialized.create(MethodHandles.lookup(), RowFeeder.class, head);
    }

    private static boolean takesColumns(Receiver<?> head) throws NoSuchMethodException {
        return head.getClass().getMethod("onBatch", Batch.class).getDeclaringClass() != Receiver.class;
    }

    private static final class BatchFeeder extends Feeder {
        private final Receiver<Object> head;

        BatchFeeder(Receiver<Object> head) {
            this.head = head;
        }

        @Override
        void feed(Batch batch) throws Exception {
            head.onBatch(batch);
        }
    }
}
