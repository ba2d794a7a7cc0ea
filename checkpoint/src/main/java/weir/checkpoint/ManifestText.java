package weir.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import weir.base.WeirException;

/** The text of a manifest: JSON that says whether it is whole. */
final class ManifestText {
    private static final String NO_CHECKSUM = "00000000";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ManifestText() {}

    static byte[] write(Manifest manifest) {
        try {
            String text = JSON.writeValueAsString(withoutChecksum(manifest));
            return withChecksum(text, NO_CHECKSUM, checksum(text)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A manifest cannot be written: " + e.getMessage(), e);
        }
    }

    /** Reads what {@link #write} wrote; {@code path} is for saying what is wrong with it. */
    static Manifest read(byte[] bytes, String path) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Manifest manifest = parse(text, path);
        if (!Manifest.FORMAT.equals(manifest.format())) {
            throw new WeirException(path + " is not the manifest of a checkpoint.");
        }
        if (manifest.version() > Manifest.VERSION) {
            throw new WeirException("The snapshot " + path + " has format " + manifest.version()
                    + ", and this version of Weir knows those up to " + Manifest.VERSION
                    + ". Restore it with the version that wrote it, or a newer one.");
        }
        if (!checksum(withChecksum(text, manifest.checksum(), NO_CHECKSUM)).equals(manifest.checksum())) {
            throw new DamagedStateException(
                    "The manifest " + path + " is damaged: its text does not match its checksum.");
        }
        return manifest;
    }

    private static Manifest parse(String text, String path) {
        try {
            Manifest manifest = JSON.readValue(text, Manifest.class);
            if (manifest != null && manifest.checksum() != null && manifest.operators() != null) {
                return manifest;
            }
        } catch (JsonProcessingException e) {
            throw new DamagedStateException("The manifest " + path + " is damaged: it is no complete JSON text.", e);
        }
        throw new DamagedStateException("The manifest " + path + " is damaged: parts of it are missing.");
    }

    private static Manifest withoutChecksum(Manifest manifest) {
        return new Manifest(
                Manifest.FORMAT,
                Manifest.VERSION,
                NO_CHECKSUM,
                manifest.kind(),
                manifest.checkpointId(),
                manifest.job(),
                manifest.attempt(),
                manifest.triggeredAtMillis(),
                manifest.completedAtMillis(),
                manifest.operators());
    }

    /** The checksum stands before anything that could look like it. */
    private static String withChecksum(String text, String old, String replacement) {
        int at = text.indexOf(old);
        return text.substring(0, at) + replacement + text.substring(at + old.length());
    }

    private static String checksum(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
