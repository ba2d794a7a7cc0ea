package weir.operators.window;

import java.util.Arrays;

/** Sessions that were to close at one time, by number, in the order they were listed. */
final class SessionList {
    private int[] sessions = new int[2];
    private int size;

    void add(int session) {
        if (size == sessions.length) {
            sessions = Arrays.copyOf(sessions, size * 2);
        }
        sessions[size++] = session;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return sessions[index];
    }
}
