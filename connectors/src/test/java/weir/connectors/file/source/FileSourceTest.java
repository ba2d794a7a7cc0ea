package weir.connectors.file.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import weir.api.source.ProgressReporting;
import weir.base.RandomSource;
import weir.base.WeirException;
import weir.connectors.LockedDisk;
import weir.connectors.MemoryDisk;
import weir.connectors.SourceRun;
import weir.connectors.file.Path;
import weir.formats.text.TextLineInputFormat;

class FileSourceTest {
    private final MemoryDisk disk = new MemoryDisk();

    @Test
    void everyLineOfAFileIsARecord() throws Exception {
        disk.put("/in.txt", "a\nbb\n\nccc\n");
        assertThat(lines("/in.txt")).containsExactly("a", "bb", "", "ccc");
    }

    @Test
    void theLastLineNeedsNoNewline() throws Exception {
        disk.put("/in.txt", "a\nb");
        assertThat(lines("/in.txt")).containsExactly("a", "b");
    }

    @Test
    void windowsLineEndsAreLineEnds() throws Exception {
        disk.put("/in.txt", "a\r\n\r\nb\rc\r\nd\r");
        assertThat(lines("/in.txt")).containsExactly("a", "", "b\rc", "d");
    }

    @Test
    void aByteOrderMarkIsNoText() throws Exception {
        disk.put("/in.txt", "\uFEFFa\n\uFEFFb\n");
        assertThat(lines("/in.txt")).containsExactly("a", "\uFEFFb");
    }

    @Test
    void anEmptyFileHasNoRecords() throws Exception {
        disk.put("/in.txt", "");
        assertThat(lines("/in.txt")).isEmpty();
    }

    @Test
    void aLineMayBeLongerThanTheBuffer() throws Exception {
        String line = "x".repeat(1 << 20);
        disk.put("/in.txt", "a\n" + line + "\nb\n");
        assertThat(SourceRun.readAll(textSource("/in.txt", 1 << 20), disk)).containsExactly("a", line, "b");
    }

    @Test
    void textIsReadInItsCharset() throws Exception {
        for (String name : List.of("ISO-8859-1", "UTF-8", "UTF-16", "UTF-16LE", "UTF-32")) {
            disk.put("/" + name, "grün\nweiß\n".getBytes(Charset.forName(name)));
            var source = FileSource.forRecordStreamFormat(new TextLineInputFormat(name), new Path("/" + name))
                    .setSplitSize(3)
                    .build();
            assertThat(SourceRun.readAll(source, disk)).as(name).containsExactly("grün", "weiß");
        }
    }

    @Test
    void aDirectoryIsReadWithAllBelowItExceptHiddenNames() throws Exception {
        disk.put("/in/b", "2\n").put("/in/a", "1\n").put("/in/c/d", "3\n");
        disk.put("/in/.hidden", "no\n").put("/in/_temporary/part", "no\n");
        assertThat(lines("/in")).containsExactly("1", "2", "3");
    }

    @Test
    void aHiddenFileIsReadWhenItIsNamed() throws Exception {
        disk.put("/in/_log", "1\n");
        assertThat(lines("/in/_log")).containsExactly("1");
    }

    @Test
    void globsMatchNamesAndDepths() throws Exception {
        disk.put("/in/a.csv", "a\n")
                .put("/in/b.txt", "b\n")
                .put("/in/x/c.csv", "c\n")
                .put("/in/x/y/d.csv", "d\n");
        assertThat(lines("/in/*.csv")).containsExactly("a");
        assertThat(lines("/in/*/*.csv")).containsExactly("c");
        assertThat(lines("/in/**/*.csv")).containsExactly("a", "c", "d");
        assertThat(lines("/in/{a,b}.*")).containsExactly("a", "b");
        assertThat(lines("/in/[!b].???")).containsExactly("a");
        assertThat(lines("/i?/x")).containsExactly("c", "d");
    }

    @Test
    void theCompressedReadsLikeThePlain() throws Exception {
        disk.put("/in.gz", gzip("a\nb\nc\n"));
        assertThat(lines("/in.gz")).containsExactly("a", "b", "c");
    }

    @Test
    void gzipMembersOneAfterTheOtherAreOneText() throws Exception {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(gzip("a\nb"));
        both.write(gzip("c\nd\n"));
        disk.put("/in.gz", both.toByteArray());
        assertThat(lines("/in.gz")).containsExactly("a", "bc", "d");
    }

    @Test
    void truncatedGzipFailsAndSaysSo() throws Exception {
        byte[] whole = gzip("some text\n".repeat(10_000));
        disk.put("/in.gz", Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> lines("/in.gz"))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("File /in.gz is damaged: its compressed data breaks off");
    }

    @Test
    void aPlainFileNamedLikeGzipFailsAndSaysSo() {
        disk.put("/in.gz", "plain text");
        assertThatThrownBy(() -> lines("/in.gz"))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("File /in.gz is named like a gzip file but does not begin like one.");
    }

    @Test
    void aMissingFileIsOneClearSentence() {
        assertThatThrownBy(() -> lines("/nowhere/in.txt"))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("There is no file or directory /nowhere/in.txt.");
    }

    @Test
    void aGlobThatMatchesNothingIsOneClearSentence() {
        disk.put("/in/a.txt", "");
        assertThatThrownBy(() -> lines("/in/*.csv"))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("No file matches /in/*.csv.");
    }

    @Test
    void anEmptyDirectoryIsOneClearSentence() {
        disk.directory("/empty");
        assertThatThrownBy(() -> lines("/empty"))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("Directory /empty has no files to read");
    }

    @Test
    void aFileThatDisappearsIsOneClearSentence() throws Exception {
        disk.put("/in.txt", "a\n");
        var run = SourceRun.start(textSource("/in.txt", 64), disk, 1);
        disk.delete("/in.txt");
        assertThatThrownBy(run::toEnd)
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("File /in.txt is no longer there");
    }

    @Test
    void anUnreadableFileIsOneClearSentence() {
        disk.put("/in.txt", "a\n");
        assertThatThrownBy(() -> SourceRun.readAll(textSource("/in.txt", 64), new LockedDisk(disk)))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("File /in.txt may not be read by this user.");
    }

    @Test
    void aDirectoryThatCannotBeListedIsOneClearSentence() {
        disk.put("/in/a.txt", "a\n");
        assertThatThrownBy(() -> SourceRun.readAll(textSource("/in", 64), new LockedDisk(disk, "/in")))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("The input [/in] cannot be listed:")
                .hasMessageEndingWith("Check that this user may read the directory and those in it.");
    }

    @Test
    void aRemotePathIsOneClearSentence() {
        assertThatThrownBy(() -> lines("hdfs://host/in.txt"))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("is on a file system of kind 'hdfs'");
    }

    @Test
    void everyLineIsReadOnceWhateverTheSplits() throws Exception {
        for (long seed = 1; seed <= 200; seed++) {
            RandomSource random = new RandomSource(seed);
            List<String> expected = randomLines(random);
            String end = random.nextBoolean() ? "\n" : "\r\n";
            disk.put("/in.txt", String.join(end, expected) + (random.nextBoolean() ? end : ""));
            dropLastIfEmpty(expected, disk.text("/in.txt"));
            int parallelism = 1 + random.nextInt(4);
            var run = SourceRun.start(textSource("/in.txt", 1 + random.nextInt(40)), disk, parallelism);
            assertThat(run.toEnd().records()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everyLineIsReadOnceOverARestart() throws Exception {
        for (long seed = 1; seed <= 200; seed++) {
            RandomSource random = new RandomSource(seed);
            List<String> expected = randomLines(random);
            String text = String.join("\n", expected) + "\n";
            disk.put("/in/plain.txt", text).put("/in/packed.gz", gzip(text));
            var run = SourceRun.start(textSource("/in", 1 + random.nextInt(40)), disk, 1 + random.nextInt(3));
            for (int polls = random.nextInt(30); polls > 0; polls--) {
                run.pollOnce();
            }
            List<String> read = new ArrayList<>(run.records());
            read.addAll(run.restart(1 + random.nextInt(3)).toEnd().records());
            List<String> twice = new ArrayList<>(expected);
            twice.addAll(expected);
            assertThat(read).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(twice);
        }
    }

    @Test
    void oneReaderReadsTheSplitsInOrderAndReleasesEach() throws Exception {
        disk.put("/a", "1\n2\n").put("/b", "3\n");
        var run = SourceRun.start(
                FileSource.forRecordStreamFormat(new TextLineInputFormat(), new Path("/a"), new Path("/b"))
                        .setSplitSize(2)
                        .build(),
                disk,
                1);
        assertThat(run.toEnd().records()).containsExactly("1", "2", "3");
        assertThat(run.released()).containsExactly("/a@0", "/a@2", "/b");
    }

    @Test
    void readersKnowHowFarTheyAre() throws Exception {
        disk.put("/a", "x\n".repeat(10)).put("/b.gz", gzip("y\n"));
        var run = SourceRun.start(textSource("/{a,b.gz}", 10), disk, 1);
        List<Double> fractions = new ArrayList<>();
        while (run.pollOnce()) {
            fractions.add(((ProgressReporting) run.reader(0)).fractionRead());
        }
        assertThat(fractions).isSorted().contains(1.0).allMatch(fraction -> fraction >= 0 && fraction <= 1);
        assertThat(fractions.get(0)).isLessThan(1);
    }

    @Test
    void aWatchedDirectoryIsReadAsFilesAppear() throws Exception {
        disk.directory("/in");
        var source = FileSource.forRecordStreamFormat(new TextLineInputFormat(), new Path("/in"))
                .monitorContinuously(Duration.ofSeconds(1))
                .build();
        var run = SourceRun.start(source, disk, 2);
        run.timers.advanceBy(0);
        assertThat(run.untilIdle().records()).isEmpty();
        disk.put("/in/a", "1\n");
        run.timers.advanceBy(1000);
        assertThat(run.untilIdle().records()).containsExactly("1");
        disk.put("/in/b", "2\n");
        run.timers.advanceBy(1000);
        assertThat(run.untilIdle().records()).containsExactly("1", "2");
        assertThat(run.isEnded()).isFalse();
        var restarted = run.restart(1);
        disk.put("/in/c", "3\n");
        restarted.timers.advanceBy(1000);
        assertThat(restarted.untilIdle().records()).containsExactly("3");
    }

    @Test
    void aPausedSplitWaitsUntilItIsResumed() throws Exception {
        disk.put("/in.txt", "1\n2\n");
        var run = SourceRun.start(textSource("/in.txt", 64), disk, 1);
        run.pollOnce();
        run.pollOnce();
        run.reader(0).pauseOrResumeSplits(List.of("/in.txt"), List.of());
        assertThat(run.untilIdle().records()).containsExactly("1");
        run.reader(0).pauseOrResumeSplits(List.of(), List.of("/in.txt"));
        assertThat(run.toEnd().records()).containsExactly("1", "2");
    }

    private List<String> lines(String path) throws Exception {
        return SourceRun.readAll(textSource(path, 64), disk);
    }

    private static FileSource<String> textSource(String path, long splitSize) {
        return FileSource.forRecordStreamFormat(new TextLineInputFormat(), new Path(path))
                .setSplitSize(splitSize)
                .build();
    }

    private static List<String> randomLines(RandomSource random) {
        return IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(i -> "é".repeat(random.nextInt(3)) + "x".repeat(random.nextInt(12)))
                .collect(ArrayList::new, List::add, List::addAll);
    }

    /** Text that ends in a newline has no empty line behind it; text without bytes has no line at all. */
    private static void dropLastIfEmpty(List<String> lines, String text) {
        int last = lines.size() - 1;
        int ends = text.length() - text.replace("\n", "").length();
        if (lines.get(last).isEmpty() && ends == last) {
            lines.remove(last);
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
