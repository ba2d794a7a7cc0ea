package weir.cli.doctor;

/**
 * What was found of one thing.
 *
 * @param subject the thing, in a word or two
 * @param state how it is
 * @param advice what to do; null where nothing is to be done
 */
record Finding(Grade grade, String subject, String state, String advice) {
    /** Whether Weir can work with it. */
    enum Grade {
        OK,
        /** Weir runs, but slower or with something missing. */
        WARN,
        /** Weir does not run until it is mended. */
        FAIL
    }

    static Finding ok(String subject, String state) {
        return new Finding(Grade.OK, subject, state, null);
    }

    static Finding warn(String subject, String state, String advice) {
        return new Finding(Grade.WARN, subject, state, advice);
    }

    static Finding fail(String subject, String state, String advice) {
        return new Finding(Grade.FAIL, subject, state, advice);
    }
}
