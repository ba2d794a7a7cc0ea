package weir.sql.functions.text;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.IllegalFormatException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weir.sql.functions.Nullable;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.functions.TypeOf;
import weir.sql.types.LogicalType;

/** Addresses of the web and of its machines. */
@Topic("Text")
public final class WebFunctions {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int PARTS = 4;
    private static final long GREATEST_ADDRESS = 0xFFFF_FFFFL;

    private WebFunctions() {}

    @SqlFunction(
            signature = "PARSE_URL(url STRING, part STRING) -> STRING NULL",
            doc =
                    "A part of a URL: 'HOST', 'PATH', 'QUERY', 'REF', 'PROTOCOL', 'FILE', 'AUTHORITY' or 'USERINFO'; of the query"
                            + " also the value of one key.",
            example = "PARSE_URL('http://weir.dev/p?k1=v1&k2=v2', 'QUERY', 'k2')",
            result = "'v2'")
    public static String parseUrl(String url, String part) {
        URL parsed = parsed(url);
        if (parsed == null) {
            return null;
        }
        return switch (part) {
            case "HOST" -> parsed.getHost();
            case "PATH" -> parsed.getPath();
            case "QUERY" -> parsed.getQuery();
            case "REF" -> parsed.getRef();
            case "PROTOCOL" -> parsed.getProtocol();
            case "FILE" -> parsed.getFile();
            case "AUTHORITY" -> parsed.getAuthority();
            case "USERINFO" -> parsed.getUserInfo();
            default -> null;
        };
    }

    private static URL parsed(String url) {
        try {
            return new URI(url).toURL();
        } catch (URISyntaxException | MalformedURLException | IllegalArgumentException e) {
            return null;
        }
    }

    @SqlFunction(signature = "PARSE_URL(url STRING, part STRING, key STRING) -> STRING NULL")
    public static String parseUrl(String url, String part, String key) {
        String query = part.equals("QUERY") ? parseUrl(url, part) : null;
        if (query == null) {
            return null;
        }
        Matcher matcher =
                Pattern.compile("(?:&|^)" + Pattern.quote(key) + "=([^&]*)").matcher(query);
        return matcher.find() ? matcher.group(1) : null;
    }

    @SqlFunction(
            signature = "URL_ENCODE(text STRING) -> STRING NULL",
            doc = "The text as it may stand in a web form's address, in UTF-8.",
            example = "URL_ENCODE('a b&c')",
            result = "'a+b%26c'")
    public static String urlEncode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @SqlFunction(
            signature = "URL_DECODE(text STRING) -> STRING NULL",
            doc = "The text that a web form's address means, in UTF-8; NULL when it means none.",
            example = "URL_DECODE('a+b%26c')",
            result = "'a b&c'")
    public static String urlDecode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @SqlFunction(
            signature = "INET_ATON(address STRING) -> BIGINT NULL",
            doc =
                    "An address of version 4 as a number; NULL when it is none. What an address of fewer than four parts leaves out"
                            + " is 0.",
            example = "INET_ATON('127.0.0.1')",
            result = "2130706433")
    public static Long inetAton(String address) {
        String[] parts = address.split("\\.", -1);
        long number = 0;
        for (int index = 0; index < parts.length; index++) {
            boolean last = index == parts.length - 1;
            int bits = last ? 8 * (PARTS - index) : 8;
            long part = parts.length > PARTS ? -1 : part(parts[index], bits);
            if (part < 0) {
                return null;
            }
            number = number << bits | part;
        }
        return number;
    }

    /** A part of an address, or -1 where it is none. */
    private static long part(String digits, int bits) {
        if (!digits.matches("\\d{1,10}")) {
            return -1;
        }
        long part = Long.parseLong(digits);
        return part < 1L << bits ? part : -1;
    }

    @SqlFunction(
            signature = "INET_NTOA(number BIGINT) -> STRING NULL",
            doc = "The address of version 4 that a number stands for; NULL when it is none.",
            example = "INET_NTOA(2130706433)",
            result = "'127.0.0.1'")
    public static String inetNtoa(long number) {
        if (number < 0 || number > GREATEST_ADDRESS) {
            return null;
        }
        return (number >> 24) + "." + (number >> 16 & 0xFF) + "." + (number >> 8 & 0xFF) + "." + (number & 0xFF);
    }

    @SqlFunction(
            signature = "PRINTF(format STRING, [argument ANY...]) -> STRING NULL",
            doc =
                    "Arguments put into a text as the format says, in the manner of Java and C; NULL when format and arguments do not"
                            + " fit.",
            example = "PRINTF('%s has %d', 'key', 42)",
            result = "'key has 42'")
    public static String printf(String format, @Nullable Object[] arguments, @TypeOf("argument") LogicalType[] types) {
        Object[] shown = new Object[arguments.length];
        for (int index = 0; index < shown.length; index++) {
            shown[index] = shown(arguments[index], types[index]);
        }
        try {
            return String.format(Locale.ROOT, format, shown);
        } catch (IllegalFormatException e) {
            return null;
        }
    }

    private static Object shown(Object value, LogicalType type) {
        if (value == null || !type.kind().isTimestamp()) {
            return value;
        }
        long perSecond = type.ticksPerSecond();
        long ticks = (Long) value;
        int nanos = (int) (Math.floorMod(ticks, perSecond) * (NANOS_PER_SECOND / perSecond));
        return LocalDateTime.ofEpochSecond(Math.floorDiv(ticks, perSecond), nanos, ZoneOffset.UTC);
    }
}
