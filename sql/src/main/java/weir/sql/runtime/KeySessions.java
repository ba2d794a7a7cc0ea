package weir.sql.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.ObjectSerializer;
import weir.serializers.SerializedBy;
import weir.serializers.TypeSerializer;

/** The sessions of one key that are not over, in the order of time; sessions that touch each other are one. */
@SerializedBy(KeySessions.Serializer.class)
final class KeySessions {
    /** When, as the end of a session, the first timer is due; {@link SliceGrid#NONE} where none is set. */
    long expectedEnd = SliceGrid.NONE;

    private final List<Session> sessions = new ArrayList<>(1);

    /** A session and what its rows make: an object that state can keep. */
    static final class Session {
        final Object content;
        private long start;
        private long end;

        private Session(long start, long end, Object content) {
            this.start = start;
            this.end = end;
            this.content = content;
        }

        long start() {
            return start;
        }

        /** One gap after the last row. */
        long end() {
            return end;
        }
    }

    /** Adds to the content of a session that of a later one. */
    @FunctionalInterface
    interface Merger {
        void merge(Object content, Object later) throws Exception;
    }

    boolean isEmpty() {
        return sessions.isEmpty();
    }

    Session first() {
        return sessions.get(0);
    }

    Session removeFirst() {
        return sessions.remove(0);
    }

    /** True where a row of this time would be in one of the sessions. */
    boolean hasRoomFor(long time, long gap) {
        int at = position(time);
        return at < sessions.size() && sessions.get(at).start <= time + gap;
    }

    /** The session for a row; one that touches others takes them in, and a new one begins with what {@code content} gives. */
    Session at(long time, long gap, Supplier<Object> content, Merger merger) throws Exception {
        int at = position(time);
        if (at == sessions.size() || sessions.get(at).start > time + gap) {
            sessions.add(at, new Session(time, time + gap, content.get()));
            return sessions.get(at);
        }
        Session session = sessions.get(at);
        session.start = Math.min(session.start, time);
        session.end = Math.max(session.end, time + gap);
        while (at + 1 < sessions.size() && sessions.get(at + 1).start <= session.end) {
            Session next = sessions.remove(at + 1);
            session.end = Math.max(session.end, next.end);
            merger.merge(session.content, next.content);
        }
        return session;
    }

    /** The first session that does not end before the time. */
    private int position(long time) {
        int at = sessions.size();
        while (at > 0 && sessions.get(at - 1).end >= time) {
            at--;
        }
        return at;
    }

    /** Writes each session with its content, of whatever class. */
    static final class Serializer extends TypeSerializer<KeySessions> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isImmutableType() {
            return false;
        }

        @Override
        public KeySessions copy(KeySessions from) {
            KeySessions copy = new KeySessions();
            copy.expectedEnd = from.expectedEnd;
            for (Session session : from.sessions) {
                copy.sessions.add(
                        new Session(session.start, session.end, ObjectSerializer.INSTANCE.copy(session.content)));
            }
            return copy;
        }

        @Override
        public int getLength() {
            return -1;
        }

        @Override
        public void serialize(KeySessions sessions, DataOutputView target) throws IOException {
            target.writeLong(sessions.expectedEnd);
            target.writeVarInt(sessions.sessions.size());
            for (Session session : sessions.sessions) {
                target.writeLong(session.start);
                target.writeLong(session.end);
                ObjectSerializer.INSTANCE.serialize(session.content, target);
            }
        }

        @Override
        public KeySessions deserialize(DataInputView source) throws IOException {
            KeySessions sessions = new KeySessions();
            sessions.expectedEnd = source.readLong();
            for (int left = source.readVarInt(); left > 0; left--) {
                sessions.sessions.add(new Session(
                        source.readLong(), source.readLong(), ObjectSerializer.INSTANCE.deserialize(source)));
            }
            return sessions;
        }
    }
}
