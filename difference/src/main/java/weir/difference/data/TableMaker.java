package weir.difference.data;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import weir.difference.query.Dice;

/** Makes tables with random columns and rows. */
public final class TableMaker {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 0, 0);
    private static final int MOST_ROWS = 40;
    private static final int NULL_PERCENT = 15;
    private static final int FEW_VALUES_PERCENT = 50;

    private final Dice dice;
    private final boolean distinctTimes;

    /** Makes tables; in those with {@code distinctTimes} no two rows have the same event time. */
    public TableMaker(Dice dice, boolean distinctTimes) {
        this.dice = dice;
        this.distinctTimes = distinctTimes;
    }

    /** A table without event time. */
    public Table plain(String name) {
        return table(name, Table.Time.NONE, "");
    }

    /** A table with event time, and with rows that are late if so wished. */
    public Table timed(String name, boolean late) {
        Table.Time time = new Table.Time(name + "_ts", late ? dice.below(6) : 20, late);
        return table(name, time, dice.in(75) ? "TIMESTAMP(3)" : "TIMESTAMP_LTZ(3)");
    }

    /** A table with event time whose key and time have the types of another's; rows of one key are its versions. */
    public Table versions(String name, Table other) {
        Table.Time time = new Table.Time(name + "_ts", 20, false);
        String timeType = other.columns().get(other.columns().size() - 1).type().sql();
        Table table =
                table(name, time, ColumnType.named(other.columns().get(0).type().sql()), timeType);
        List<List<String>> known =
                table.rows().stream().filter(row -> row.get(0) != null).toList();
        return new Table(name, table.columns(), known, time, true);
    }

    private Table table(String name, Table.Time time, String timeType) {
        return table(name, time, ColumnType.key(dice), timeType);
    }

    private Table table(String name, Table.Time time, ColumnType key, String timeType) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column(name + "_k", key.few(dice)));
        int count = dice.between(1, 5);
        for (int at = 0; at < count; at++) {
            ColumnType type = ColumnType.any(dice);
            columns.add(new Table.Column(
                    name + "_" + (char) ('a' + at), dice.in(FEW_VALUES_PERCENT) ? type.few(dice) : type));
        }
        if (time.exists()) {
            columns.add(new Table.Column(time.column(), ColumnType.named(timeType)));
        }
        return new Table(name, columns, rows(columns, time), time, false);
    }

    private List<List<String>> rows(List<Table.Column> columns, Table.Time time) {
        List<List<String>> rows = new ArrayList<>();
        int count = dice.in(4) ? 0 : dice.between(1, MOST_ROWS);
        int second = 0;
        for (int row = 0; row < count; row++) {
            second += dice.in(10) ? dice.below(60) : dice.below(4);
            List<String> cells = new ArrayList<>();
            for (Table.Column column : columns) {
                cells.add(
                        column.name().equals(time.column())
                                ? moment(second, distinctTimes ? row : 0, column.type(), time)
                                : cell(column.type()));
            }
            rows.add(cells);
        }
        return rows;
    }

    private String moment(int second, int milli, ColumnType type, Table.Time time) {
        int disorder = time.late() ? 12 : time.delaySeconds() - 5;
        LocalDateTime moment = START.plusSeconds(dice.in(40) ? second - dice.below(disorder) : second);
        return "\"" + CLOCK.format(moment) + (milli == 0 ? "" : ".%03d".formatted(milli))
                + (type.sql().contains("LTZ") ? "Z" : "") + "\"";
    }

    private String cell(ColumnType type) {
        return dice.in(NULL_PERCENT) ? null : dice.of(type.values());
    }
}
