package weir.api.source;

/** A reader of bounded input that knows how much of it is read. */
public interface ProgressReporting {
    /** The part read so far of all splits given to this reader, from 0 to 1. */
    double fractionRead();
}
