package weir.sql.ast;

import java.util.List;
import java.util.Optional;

/** What follows the schema in CREATE TABLE. */
public record TableProperties(
        Optional<String> comment,
        Optional<Distribution> distribution,
        List<Name> partitionKeys,
        List<Option> options) {}
