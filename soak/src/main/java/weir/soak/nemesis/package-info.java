/**
 * Who torments the process under test. An {@link weir.soak.nemesis.Ordeal} leads one job through many lives; in each, one {@link
 * weir.soak.nemesis.Cell} happens: a {@link weir.soak.nemesis.Fault} in a phase.
 *
 * <p>That a fault landed where it was meant to is proved, not hoped: the process has said that it stands in the phase, it has not
 * been told to go on, and it died of signal 9; or the kernel says that it is stopped; or it has told its user that the disk is
 * full. The {@link weir.soak.nemesis.Tally} counts only those.
 */
package weir.soak.nemesis;
