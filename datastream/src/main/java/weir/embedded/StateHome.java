package weir.embedded;

/** Where this user's jobs keep what has to outlive their process. */
final class StateHome {
    private StateHome() {}

    /** The directory of checkpoints for jobs that name none: that for state of the XDG base directories. */
    static String checkpoints() {
        String home = System.getenv("XDG_STATE_HOME");
        String base = home == null || home.isBlank() ? System.getProperty("user.home") + "/.local/state" : home;
        return base + "/weir/checkpoints";
    }

    /** Says something about a running job to its user; output belongs to the job's rows. */
    @SuppressWarnings("SystemOut")
    static void tell(String sentence) {
        System.err.println(sentence);
    }
}
