/**
 * What the output has to be, and whether it is. {@link weir.soak.check.Oracle} computes every line from the log in plain loops;
 * {@link weir.soak.check.CommittedOutput} reads what anybody can see of the files; {@link weir.soak.check.Checker} compares the
 * two, while the job is dead between two lives and when it has come to its end.
 */
package weir.soak.check;
