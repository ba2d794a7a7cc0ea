package weir.s3;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that speaks S3's language, in a process of its own: it brings a web framework that tests had better not see. */
final class LocalStore implements AutoCloseable {
    private static final Pattern STARTED = Pattern.compile("Tomcat started on ports? .*?(\\d+) \\(http\\)");

    private final Process process;
    private final int port;

    private LocalStore(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a server that has one bucket. */
    static LocalStore start(String bucket) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Xmx256m",
                        "-Dcom.adobe.testing.s3mock.store.initial-buckets=" + bucket,
                        "-cp",
                        classPath,
                        "com.adobe.testing.s3mock.S3MockApplication",
                        "--http.port=0",
                        "--server.port=0")
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                drain(output);
                return new LocalStore(process, Integer.parseInt(started.group(1)));
            }
        }
        throw new IOException("The local S3 server has not started: " + said);
    }

    /** Takes away what the server says, so that it never waits for a reader. */
    private static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "local-s3-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** The settings with which the server is reached. */
    Map<String, String> settings() {
        return Map.of(
                "s3.endpoint", "http://localhost:" + port,
                "s3.path.style.access", "true",
                "s3.access-key", "somebody",
                "s3.secret-key", "a-secret-that-nobody-may-see");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
