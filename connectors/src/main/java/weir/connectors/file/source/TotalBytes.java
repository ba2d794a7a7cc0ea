package weir.connectors.file.source;

import weir.api.source.SourceEvent;

/** Tells a reader how much there is for all readers together, so that it can say how far it has come. */
record TotalBytes(long bytes) implements SourceEvent {}
