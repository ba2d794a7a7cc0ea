package weir.datastream;

import weir.api.Delivery;
import weir.api.serialization.SerializationSchema;
import weir.api.serialization.SimpleStringEncoder;
import weir.api.sink.Sink;
import weir.connectors.file.Path;
import weir.connectors.file.sink.OutputFileSink;
import weir.connectors.file.sink.WriteMode;
import weir.connectors.socket.SocketSink;
import weir.formats.csv.CsvEncoder;
import weir.operators.sink.HandedOut;
import weir.operators.sink.HandingOut;
import weir.spi.OperatorFactory;

/** Makes the sinks that streams have methods of their own for. */
final class Outputs {
    private Outputs() {}

    static <T> Sink<T> text(String path, WriteMode mode) {
        return new OutputFileSink<>(new Path(path), new SimpleStringEncoder<T>(), mode);
    }

    static <T> Sink<T> csv(String path, WriteMode mode, String rowDelimiter, String fieldDelimiter) {
        return new OutputFileSink<>(new Path(path), new CsvEncoder<T>(rowDelimiter, fieldDelimiter), mode);
    }

    static <T> Sink<T> socket(String hostName, int port, SerializationSchema<T> schema) {
        return new SocketSink<>(hostName, port, schema);
    }

    static <T> OperatorFactory<Void> handingOut(HandedOut<T> rows) {
        return Functions.promising((context, out) -> new HandingOut<>(context, out, rows), Delivery.AT_LEAST_ONCE);
    }
}
