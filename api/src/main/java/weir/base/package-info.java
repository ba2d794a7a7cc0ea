/**
 * The ground floor: everything that touches the outside world, behind interfaces.
 *
 * <p>Time, chance, threads, files and sockets reach the engine only through {@link weir.base.Platform}. That is what
 * lets the whole engine run in one thread from one seed on virtual time: a simulation supplies another platform and
 * nothing else changes. The architecture test fails on any other class that reads a clock, starts a thread or opens a
 * file by itself.
 */
package weir.base;
