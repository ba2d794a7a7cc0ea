package weir.serializers;

import java.net.URI;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Everyday values of the Java library that are neither numbers nor {@code java.time}. */
final class LanguageTypes {
    static final TypeSerializer<Date> DATE = ValueSerializer.mutable(
            Date.class,
            "date",
            (v, out) -> out.writeLong(v.getTime()),
            in -> new Date(in.readLong()),
            v -> new Date(v.getTime()));

    static final TypeSerializer<UUID> UUID_ = ValueSerializer.immutable(
            UUID.class,
            "uuid",
            (v, out) -> {
                out.writeLong(v.getMostSignificantBits());
                out.writeLong(v.getLeastSignificantBits());
            },
            in -> new UUID(in.readLong(), in.readLong()));

    static final TypeSerializer<BitSet> BIT_SET = ValueSerializer.mutable(
            BitSet.class,
            "bit-set",
            (v, out) -> PrimitiveArrays.LONGS.serialize(v.toLongArray(), out),
            in -> BitSet.valueOf(PrimitiveArrays.LONGS.deserialize(in)),
            v -> (BitSet) v.clone());

    static final TypeSerializer<StringBuilder> STRING_BUILDER = ValueSerializer.mutable(
            StringBuilder.class,
            "string-builder",
            (v, out) -> out.writeText(v.toString()),
            in -> new StringBuilder(in.readText()),
            StringBuilder::new);

    static final TypeSerializer<Pattern> PATTERN = ValueSerializer.immutable(
            Pattern.class,
            "pattern",
            (v, out) -> {
                out.writeInt(v.flags());
                out.writeText(v.pattern());
            },
            in -> {
                int flags = in.readInt();
                return Pattern.compile(in.readText(), flags);
            });

    static final TypeSerializer<URI> URI_ = ValueSerializer.text(URI.class, "uri", URI::create);
    static final TypeSerializer<Currency> CURRENCY =
            ValueSerializer.text(Currency.class, "currency", Currency::getInstance);
    static final TypeSerializer<Locale> LOCALE = ValueSerializer.immutable(
            Locale.class,
            "locale",
            (v, out) -> out.writeText(v.toLanguageTag()),
            in -> Locale.forLanguageTag(in.readText()));

    private LanguageTypes() {}
}
