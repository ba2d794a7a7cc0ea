/** Runs jobs in this process: workers on threads, channels in memory. */
package weir.embedded;
