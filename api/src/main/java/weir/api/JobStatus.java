package weir.api;

/** Where a job stands, in Flink's words. */
public enum JobStatus {
    INITIALIZING(Finality.NOT_YET),
    CREATED(Finality.NOT_YET),
    RUNNING(Finality.NOT_YET),
    /** Something failed; what still runs is being stopped. */
    FAILING(Finality.NOT_YET),
    FAILED(Finality.EVERYWHERE),
    /** Somebody asked for the end; what still runs is being stopped. */
    CANCELLING(Finality.NOT_YET),
    CANCELED(Finality.EVERYWHERE),
    FINISHED(Finality.EVERYWHERE),
    RESTARTING(Finality.NOT_YET),
    /** Over in this process; another one may take the job up again. */
    SUSPENDED(Finality.HERE),
    RECONCILING(Finality.NOT_YET);

    private enum Finality {
        NOT_YET,
        HERE,
        EVERYWHERE
    }

    private final Finality finality;

    JobStatus(Finality finality) {
        this.finality = finality;
    }

    /** True if the job is over for good. */
    public boolean isGloballyTerminalState() {
        return finality == Finality.EVERYWHERE;
    }

    /** True if the job is over as far as this process is concerned. */
    public boolean isTerminalState() {
        return finality != Finality.NOT_YET;
    }
}
