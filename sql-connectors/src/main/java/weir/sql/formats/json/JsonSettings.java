package weir.sql.formats.json;

import java.io.Serializable;

/**
 * What the options of a table say about its JSON.
 *
 * @param failOnMissingField whether a record must have all wanted members
 * @param ignoreParseErrors whether values that cannot be read are null
 * @param dateTimeSeparator what stands between date and time
 * @param nullKeys what becomes of a map's key that is null
 * @param nullKeyLiteral what stands for such a key
 * @param plainDecimals whether decimals are written with all their digits and never with an exponent
 * @param omitNulls whether members that are null are left out
 */
record JsonSettings(
        boolean failOnMissingField,
        boolean ignoreParseErrors,
        char dateTimeSeparator,
        NullKeys nullKeys,
        String nullKeyLiteral,
        boolean plainDecimals,
        boolean omitNulls)
        implements Serializable {
    /** What becomes of a map's key that is null. */
    enum NullKeys {
        FAIL,
        DROP,
        LITERAL
    }
}
