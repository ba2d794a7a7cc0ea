package weir.engine;

/** What a worker tells the run it belongs to. */
interface WorkerHost {
    /** Makes a task ready, with the state it begins with. */
    void open(Task task) throws Exception;

    boolean isCancelled();

    void finished(Task task);

    /** Something went wrong in a task; the first report decides what the user is told. */
    void failed(Task task, Throwable failure);

    /** A task keeps its worker's other tasks waiting, so it gets a thread of its own. */
    void moveToOwnThread(Task task);
}
