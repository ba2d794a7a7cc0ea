/**
 * Jobs on real data. Each is one file with a {@code main}, run with {@code ./weir run FILE [arguments]}, and each is a test
 * whose expected result comes from an independent script in {@code examples/oracle}.
 */
package weir.examples;
