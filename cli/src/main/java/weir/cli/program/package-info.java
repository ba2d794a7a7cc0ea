/**
 * Makes a file into something that can be started.
 *
 * <p>A jar names its main class in its manifest, by Java's attribute or by Flink's. A source file is compiled in this process,
 * together with the sources it refers to, into a jar in the user's cache; as long as none of those sources has changed, the next
 * run starts from there and never loads the compiler. Classes of programs come from a loader of their own, which prefers the
 * program's copy of a library to Weir's.
 */
package weir.cli.program;
