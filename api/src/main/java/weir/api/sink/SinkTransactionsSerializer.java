package weir.api.sink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.NullableSerializer;
import weir.serializers.TypeSerializer;

/** Open transaction, number of prepared ones, these, context. */
final class SinkTransactionsSerializer<TXN, CONTEXT> extends TypeSerializer<SinkTransactions<TXN, CONTEXT>> {
    private static final long serialVersionUID = 1L;

    private final TypeSerializer<TXN> transactions;
    private final TypeSerializer<CONTEXT> contexts;

    SinkTransactionsSerializer(TypeSerializer<TXN> transactions, TypeSerializer<CONTEXT> contexts) {
        this.transactions = NullableSerializer.wrap(transactions);
        this.contexts = NullableSerializer.wrap(contexts);
    }

    @Override
    public boolean isImmutableType() {
        return transactions.isImmutableType() && contexts.isImmutableType();
    }

    @Override
    public SinkTransactions<TXN, CONTEXT> copy(SinkTransactions<TXN, CONTEXT> from) {
        return new SinkTransactions<>(
                transactions.copy(from.open()),
                from.prepared().stream().map(transactions::copy).toList(),
                contexts.copy(from.context()));
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(SinkTransactions<TXN, CONTEXT> record, DataOutputView target) throws IOException {
        transactions.serialize(record.open(), target);
        target.writeInt(record.prepared().size());
        for (TXN prepared : record.prepared()) {
            transactions.serialize(prepared, target);
        }
        contexts.serialize(record.context(), target);
    }

    @Override
    public SinkTransactions<TXN, CONTEXT> deserialize(DataInputView source) throws IOException {
        TXN open = transactions.deserialize(source);
        List<TXN> prepared = new ArrayList<>();
        for (int left = source.readInt(); left > 0; left--) {
            prepared.add(transactions.deserialize(source));
        }
        return new SinkTransactions<>(open, prepared, contexts.deserialize(source));
    }
}
