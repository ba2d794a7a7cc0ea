package weir.api.sink;

import weir.base.Platform;

/** What a {@link Committer} may ask of the engine. */
public interface CommitterInitContext {
    /** The clock, disk and network the job runs on. */
    Platform platform();
}
