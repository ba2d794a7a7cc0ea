package weir.datastream;

import java.util.List;
import weir.types.TypeInformation;

/** A side output of an operator. */
public class SideOutputDataStream<T> extends DataStream<T> {
    SideOutputDataStream(StreamExecutionEnvironment environment, Origin origin, TypeInformation<T> type) {
        super(environment, List.of(origin), type);
    }
}
