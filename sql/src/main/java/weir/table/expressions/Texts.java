package weir.table.expressions;

/** Functions of texts. */
public interface Texts<E> extends Operand<E> {
    default E substring(Object begin) {
        return called("SUBSTRING", begin);
    }

    default E substring(Object begin, Object length) {
        return called("SUBSTRING", begin, length);
    }

    default E substr(Object begin) {
        return called("SUBSTR", begin);
    }

    default E substr(Object begin, Object length) {
        return called("SUBSTR", begin, length);
    }

    default E trim() {
        return called("TRIM");
    }

    /** Without these letters at both ends. */
    default E trim(Object letters) {
        return of(Term.pattern("TRIM(BOTH ? FROM ?)", Term.of(letters), term()));
    }

    default E trimLeading() {
        return called("LTRIM");
    }

    default E trimLeading(Object letters) {
        return of(Term.pattern("TRIM(LEADING ? FROM ?)", Term.of(letters), term()));
    }

    default E trimTrailing() {
        return called("RTRIM");
    }

    default E trimTrailing(Object letters) {
        return of(Term.pattern("TRIM(TRAILING ? FROM ?)", Term.of(letters), term()));
    }

    default E ltrim() {
        return called("LTRIM");
    }

    default E ltrim(Object letters) {
        return called("LTRIM", letters);
    }

    default E rtrim() {
        return called("RTRIM");
    }

    default E rtrim(Object letters) {
        return called("RTRIM", letters);
    }

    default E btrim() {
        return called("BTRIM");
    }

    default E btrim(Object letters) {
        return called("BTRIM", letters);
    }

    default E replace(Object text, Object replacement) {
        return called("REPLACE", text, replacement);
    }

    default E charLength() {
        return called("CHAR_LENGTH");
    }

    default E upperCase() {
        return called("UPPER");
    }

    default E lowerCase() {
        return called("LOWER");
    }

    default E initCap() {
        return called("INITCAP");
    }

    default E like(Object pattern) {
        return pattern("(? LIKE ?)", pattern);
    }

    default E like(Object pattern, Object escape) {
        return pattern("(? LIKE ? ESCAPE ?)", pattern, escape);
    }

    default E similar(Object pattern) {
        return pattern("(? SIMILAR TO ?)", pattern);
    }

    /** Where this stands in a text, from 1 up; 0 for nowhere. */
    default E position(Object text) {
        return pattern("POSITION(? IN ?)", text);
    }

    default E locate(Object text) {
        return called("LOCATE", text);
    }

    default E locate(Object text, Object begin) {
        return called("LOCATE", text, begin);
    }

    default E instr(Object text) {
        return called("INSTR", text);
    }

    default E lpad(Object length, Object pad) {
        return called("LPAD", length, pad);
    }

    default E rpad(Object length, Object pad) {
        return called("RPAD", length, pad);
    }

    default E overlay(Object text, Object begin) {
        return pattern("OVERLAY(? PLACING ? FROM ?)", text, begin);
    }

    default E overlay(Object text, Object begin, Object length) {
        return pattern("OVERLAY(? PLACING ? FROM ? FOR ?)", text, begin, length);
    }

    default E regexp(Object regex) {
        return called("REGEXP", regex);
    }

    default E regexpReplace(Object regex, Object replacement) {
        return called("REGEXP_REPLACE", regex, replacement);
    }

    default E regexpExtract(Object regex) {
        return called("REGEXP_EXTRACT", regex);
    }

    default E regexpExtract(Object regex, Object group) {
        return called("REGEXP_EXTRACT", regex, group);
    }

    default E regexpCount(Object regex) {
        return called("REGEXP_COUNT", regex);
    }

    default E regexpInstr(Object regex) {
        return called("REGEXP_INSTR", regex);
    }

    default E regexpSubstr(Object regex) {
        return called("REGEXP_SUBSTR", regex);
    }

    default E regexpExtractAll(Object regex) {
        return called("REGEXP_EXTRACT_ALL", regex);
    }

    default E fromBase64() {
        return called("FROM_BASE64");
    }

    default E toBase64() {
        return called("TO_BASE64");
    }

    default E ascii() {
        return called("ASCII");
    }

    default E chr() {
        return called("CHR");
    }

    default E decode(Object charset) {
        return called("DECODE", charset);
    }

    default E encode(Object charset) {
        return called("ENCODE", charset);
    }

    default E left(Object length) {
        return called("LEFT", length);
    }

    default E right(Object length) {
        return called("RIGHT", length);
    }

    default E startsWith(Object text) {
        return called("STARTSWITH", text);
    }

    default E endsWith(Object text) {
        return called("ENDSWITH", text);
    }

    default E repeat(Object times) {
        return called("REPEAT", times);
    }

    default E reverse() {
        return called("REVERSE");
    }

    default E split(Object delimiter) {
        return called("SPLIT", delimiter);
    }

    default E splitIndex(Object delimiter, Object index) {
        return called("SPLIT_INDEX", delimiter, index);
    }

    default E strToMap() {
        return called("STR_TO_MAP");
    }

    default E strToMap(Object listDelimiter, Object keyDelimiter) {
        return called("STR_TO_MAP", listDelimiter, keyDelimiter);
    }

    default E translate(Object from, Object to) {
        return called("TRANSLATE", from, to);
    }

    default E urlEncode() {
        return called("URL_ENCODE");
    }

    default E urlDecode() {
        return called("URL_DECODE");
    }

    default E parseUrl(Object part) {
        return called("PARSE_URL", part);
    }

    default E parseUrl(Object part, Object key) {
        return called("PARSE_URL", part, key);
    }

    default E md5() {
        return called("MD5");
    }

    default E sha1() {
        return called("SHA1");
    }

    default E sha224() {
        return called("SHA224");
    }

    default E sha256() {
        return called("SHA256");
    }

    default E sha384() {
        return called("SHA384");
    }

    default E sha512() {
        return called("SHA512");
    }

    default E sha2(Object bits) {
        return called("SHA2", bits);
    }

    default E isJson() {
        return pattern("(? IS JSON)");
    }

    default E jsonExists(Object path) {
        return called("JSON_EXISTS", path);
    }

    default E jsonValue(Object path) {
        return called("JSON_VALUE", path);
    }

    default E jsonQuery(Object path) {
        return called("JSON_QUERY", path);
    }
}
