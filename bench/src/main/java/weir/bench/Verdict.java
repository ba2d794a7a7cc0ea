package weir.bench;

import java.util.Locale;
import java.util.Map;

/** A row held against its bars, in the words of the table; no ratio where the outputs differ. */
public record Verdict(String flink, String jet, String must, String aim, String reached) {
    public static Verdict of(Bar bar, Map<Engine, Measurement> median) {
        Outcome expected = median.get(Engine.WEIR).outcome();
        boolean equal = median.values().stream().allMatch(each -> each.outcome().equals(expected));
        if (!equal) {
            return new Verdict("", "", "", "", "**outputs differ**: " + outcomes(median));
        }
        double flink = ratio(median, Engine.FLINK);
        double jet = ratio(median, Engine.JET);
        String reached = bar.flinkMust() == 0
                ? ""
                : reached(
                        flink >= bar.flinkMust() && jet >= bar.jetMust(),
                        flink >= bar.flinkAim() && jet >= bar.jetAim());
        return new Verdict(
                times(flink),
                times(jet),
                bars(bar.flinkMust(), bar.jetMust()),
                bars(bar.flinkAim(), bar.jetAim()),
                reached);
    }

    public static String reached(boolean must, boolean aim) {
        return aim && must ? "aim reached" : must ? "must reached" : "**must not reached**";
    }

    private static double ratio(Map<Engine, Measurement> median, Engine other) {
        return median.containsKey(other)
                ? median.get(other).cpuNanos() / median.get(Engine.WEIR).cpuNanos()
                : 0;
    }

    private static String times(double ratio) {
        return ratio == 0 ? "" : String.format(Locale.ROOT, "%.1f×", ratio);
    }

    private static String bars(double flink, double jet) {
        return jet == 0 ? times(flink) : times(flink) + ", Jet " + times(jet);
    }

    private static String outcomes(Map<Engine, Measurement> median) {
        StringBuilder text = new StringBuilder();
        median.forEach((engine, each) -> text.append(engine.title)
                .append(' ')
                .append(each.outcome().count())
                .append('/')
                .append(Long.toHexString(each.outcome().checksum()))
                .append(' '));
        return text.toString().strip();
    }
}
