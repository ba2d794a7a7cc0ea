package weir.sql.grammar;

import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlDelegatingConformance;

/** Which of the dialects' liberties are taken: those of Flink, and {@code !=}, which it refuses although everybody writes it. */
public final class FlinkConformance extends SqlDelegatingConformance {
    public static final FlinkConformance INSTANCE = new FlinkConformance();

    private FlinkConformance() {
        super(SqlConformanceEnum.DEFAULT);
    }

    @Override
    public boolean isPercentRemainderAllowed() {
        return true;
    }

    @Override
    public boolean isBangEqualAllowed() {
        return true;
    }

    @Override
    public boolean allowExplicitRowValueConstructor() {
        return true;
    }
}
