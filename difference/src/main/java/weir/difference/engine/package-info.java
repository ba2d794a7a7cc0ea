/**
 * Engines as this program sees them: {@link weir.difference.engine.Engine} takes a script and gives an {@link
 * weir.difference.engine.Answer}. {@link weir.difference.engine.EngineProcess} is one in another process, {@link
 * weir.difference.engine.EngineServer} what runs there. {@link weir.difference.engine.CellText} is the one way in which values are
 * written, so that answers can be compared as text.
 */
package weir.difference.engine;
