package weir.sql.calcite;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rel.type.StructKind;
import org.apache.calcite.sql.type.SqlTypeFactoryImpl;
import org.apache.calcite.sql.type.SqlTypeMappingRule;

/** Types by Flink's rules. What several rows have in common is a row as each of them is, where Calcite forgets what sort of row. */
final class FlinkTypeFactory extends SqlTypeFactoryImpl {
    FlinkTypeFactory() {
        super(FlinkTypeSystem.INSTANCE);
    }

    /** Texts may have any letters, where Calcite takes those of Western Europe for all there are. */
    @Override
    public Charset getDefaultCharset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public RelDataType leastRestrictive(List<RelDataType> types, SqlTypeMappingRule rule) {
        RelDataType common = super.leastRestrictive(types, rule);
        boolean forgot = common != null
                && common.isStruct()
                && types.get(0).isStruct()
                && common.getStructKind() != types.get(0).getStructKind();
        return forgot ? ofKind(types.get(0).getStructKind(), common) : common;
    }

    private RelDataType ofKind(StructKind kind, RelDataType row) {
        List<RelDataType> types =
                row.getFieldList().stream().map(RelDataTypeField::getType).toList();
        return createTypeWithNullability(createStructType(kind, types, row.getFieldNames()), row.isNullable());
    }
}
