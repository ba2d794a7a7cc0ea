/**
 * The process under test. {@link weir.soak.process.SoakProcess} runs {@link weir.soak.process.SoakJob} as any program would,
 * with the embedded launcher; only its disk and its clock are wrapped, so that it can say which {@link
 * weir.soak.process.Phase} it has come to and stand still there. What it is told and tells goes through pipes.
 */
package weir.soak.process;
