package weir.connectors.file.source;

import java.io.IOException;

/** One record of a file does not follow the format; those around it may be fine. */
public final class MalformedRecordException extends IOException {
    private static final long serialVersionUID = 1L;

    private static final int EXCERPT_CHARS = 120;

    private final long byteOffset;
    private final long line;
    private final String excerpt;

    private MalformedRecordException(String reason, long byteOffset, long line, String record) {
        super(reason);
        this.byteOffset = byteOffset;
        this.line = line;
        excerpt = record.length() <= EXCERPT_CHARS ? record : record.substring(0, EXCERPT_CHARS) + "…";
    }

    /** A record whose place is known in uncompressed bytes; its line is counted only when somebody has to be told. */
    public static MalformedRecordException atByte(long byteOffset, String record, String reason) {
        return new MalformedRecordException(reason, byteOffset, 0, record);
    }

    /** A record that starts in line {@code line}, from 1. */
    public static MalformedRecordException atLine(long line, String record, String reason) {
        return new MalformedRecordException(reason, -1, line, record);
    }

    /** The record's first characters. */
    public String excerpt() {
        return excerpt;
    }

    /** The line in which the record starts, from 1, or 0 where only {@link #byteOffset()} is known. */
    long line() {
        return line;
    }

    long byteOffset() {
        return byteOffset;
    }
}
