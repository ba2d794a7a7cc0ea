/**
 * How functions say what they take and give.
 *
 * <p>A {@link weir.sql.functions.signature.Signature} is written as {@code LPAD(text STRING, length INT, pad STRING) -> STRING}:
 *
 * <ul>
 *   <li>A type stands for itself and for what SQL converts to it by itself ({@link weir.sql.types.ImplicitCast}). INT takes
 *       all integers up to INT, STRING all text, BYTES all bytes as they are.
 *   <li>ANY, NUMERIC, COMPARABLE, DATETIME and INTERVAL take several types as they are.
 *   <li>A single capital letter is a variable: all arguments that use it are converted to their common type. {@code N} stands
 *       for numbers only, {@code C} for what can be compared.
 *   <li>{@code ARRAY<T>}, {@code MAP<K, V>} and {@code MULTISET<T>} look inside.
 *   <li>SYMBOL takes a word of the language, such as DAY.
 *   <li>{@code [start INT = 1]} may be left out, and is then the value given, or NULL; {@code text STRING...} takes all further
 *       arguments.
 *   <li>After {@code ->} stands the result's type, or a rule over arguments ({@link
 *       weir.sql.functions.signature.ResultRule}) such as {@code like(text)}. It may be NULL when a strict argument may;
 *       {@code NULL} or {@code NOT NULL} behind it say otherwise.
 * </ul>
 */
package weir.sql.functions.signature;
