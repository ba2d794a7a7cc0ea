/**
 * Functions of JSON in text. Paths are those of the library json-path, which Flink uses too; {@code lax} or {@code strict} before
 * a path says whether what is missing is empty or an error, and strict is what holds without a word.
 *
 * <p>The words of SQL's clauses come as arguments: {@code JSON_VALUE(x, '$.a' RETURNING INTEGER NULL ON EMPTY DEFAULT 5 ON
 * ERROR)} is the call {@code JSON_VALUE(x, '$.a', INTEGER, NULL, NULL, DEFAULT, 5)}. An argument of JSON_OBJECT or JSON_ARRAY
 * that is itself a call of one of them, or of JSON, is put in as it is; whoever plans the query gives it the type {@link
 * weir.sql.functions.json.JsonWriter#JSON}.
 */
package weir.sql.functions.json;
