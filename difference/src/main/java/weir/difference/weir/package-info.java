/** Weir behind {@link weir.difference.engine.Engine}: a session for each script. */
package weir.difference.weir;
