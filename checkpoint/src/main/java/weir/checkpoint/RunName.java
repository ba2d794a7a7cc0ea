package weir.checkpoint;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import weir.base.Platform;

/** Names that sort by time and that no two processes choose: {@code 20260131-094502-1f3a}. */
final class RunName {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RunName() {}

    static String of(Platform platform) {
        Instant now = Instant.ofEpochMilli(platform.clock().currentTimeMillis());
        return STAMP.format(now) + String.format("-%04x", platform.random("run").nextInt(1 << 16));
    }
}
