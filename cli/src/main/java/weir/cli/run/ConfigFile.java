package weir.cli.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import weir.base.Disk;
import weir.base.DiskSettings;
import weir.base.DisksByScheme;
import weir.cli.line.UsageException;

/**
 * The user's {@code config.yaml}: the settings of Flink's file of that name, nested or with dots. It is looked for in {@code
 * $WEIR_CONF_DIR}, or else in {@code weir} below {@code $XDG_CONFIG_HOME} or {@code ~/.config}.
 */
public final class ConfigFile {
    private static final String NAME = "config.yaml";
    private static final int BUFFER_BYTES = 16 * 1024;

    private ConfigFile() {}

    /** The files of this machine, and those that the settings of the file say how to reach. */
    public static Disk disks(Disk local, Map<String, String> environment) {
        return new DisksByScheme(local, new DiskSettings(read(local, environment)));
    }

    /** The settings of the file in {@code environment}'s directory; none if there is no file. */
    static Map<String, String> read(Disk disk, Map<String, String> environment) {
        String named = environment.get("WEIR_CONF_DIR");
        String path = (named == null || named.isBlank() ? usual(environment) : named) + "/" + NAME;
        try {
            if (disk.find(path) != null) {
                return parse(text(disk, path), path);
            }
        } catch (IOException e) {
            throw new UsageException("The settings in '" + path + "' cannot be read: " + e.getMessage() + ".");
        }
        if (named != null && !named.isBlank()) {
            throw new UsageException("WEIR_CONF_DIR names '" + named + "', and there is no " + NAME + " in it.");
        }
        return Map.of();
    }

    static Map<String, String> parse(String text, String path) {
        Map<String, String> settings = new LinkedHashMap<>();
        try {
            Object document = new Load(LoadSettings.builder().setLabel(path).build()).loadFromString(text);
            if (document instanceof Map<?, ?> nested) {
                flatten("", nested, settings);
            } else if (document != null) {
                throw new UsageException("'" + path + "' holds no settings: write them as 'name: value', one a line.");
            }
        } catch (YamlEngineException e) {
            throw new UsageException("'" + path + "' is no YAML that can be read: " + e.getMessage());
        }
        return settings;
    }

    private static void flatten(String prefix, Map<?, ?> nested, Map<String, String> settings) {
        nested.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                flatten(prefix + name + ".", inner, settings);
            } else if (value instanceof Collection<?> several) {
                settings.put(
                        prefix + name, several.stream().map(String::valueOf).collect(Collectors.joining(";")));
            } else if (value != null) {
                settings.put(prefix + name, String.valueOf(value));
            }
        });
    }

    private static String usual(Map<String, String> environment) {
        String home = environment.get("XDG_CONFIG_HOME");
        boolean unset = home == null || home.isBlank();
        return (unset ? System.getProperty("user.home") + "/.config" : home) + "/weir";
    }

    private static String text(Disk disk, String path) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (Disk.Reader reader = disk.open(path, 0)) {
            for (int count = reader.read(buffer, 0, buffer.length); count >= 0; ) {
                content.write(buffer, 0, count);
                count = reader.read(buffer, 0, buffer.length);
            }
        }
        return content.toString(StandardCharsets.UTF_8);
    }
}
