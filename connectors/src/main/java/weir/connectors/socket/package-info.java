/**
 * Text over TCP, in and out: for trying things with a terminal, not for production, because a socket cannot be read
 * again after a failure.
 */
package weir.connectors.socket;
