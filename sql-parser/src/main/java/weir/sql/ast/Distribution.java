package weir.sql.ast;

import java.util.List;
import java.util.Optional;

/**
 * DISTRIBUTED BY … INTO n BUCKETS.
 *
 * @param algorithm HASH or RANGE, if given
 * @param buckets how many buckets, if given
 */
public record Distribution(Optional<String> algorithm, List<Name> columns, Optional<Integer> buckets) {}
