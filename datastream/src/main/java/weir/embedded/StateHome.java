package weir.embedded;

import weir.checkpoint.SnapshotHome;

/** Where this user's jobs keep what has to outlive their process. */
final class StateHome {
    private StateHome() {}

    /** Where snapshots go of jobs that name no place: the directory for state of the XDG base directories. */
    static SnapshotHome snapshots() {
        String home = System.getenv("XDG_STATE_HOME");
        String base = home == null || home.isBlank() ? System.getProperty("user.home") + "/.local/state" : home;
        return SnapshotHome.below(base + "/weir");
    }

    /** Says something about a running job to its user; output belongs to the job's rows. */
    @SuppressWarnings("SystemOut")
    static void tell(String sentence) {
        System.err.println(sentence);
    }
}
