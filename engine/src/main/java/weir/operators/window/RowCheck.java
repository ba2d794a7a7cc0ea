package weir.operators.window;

/** Says what is wrong with a row that no window can take. */
final class RowCheck {
    private RowCheck() {}

    /** The sentence for a row whose key is null or which otherwise has no timestamp. */
    static String complaint(String operator, Object row, Object key) {
        if (key == null) {
            return "The key of the record " + row + " is null, so '" + operator
                    + "' can't tell which window it belongs to. Filter such records out before keyBy, or give them a key"
                    + " that says they have none.";
        }
        return "The record " + row + " has no timestamp, so it belongs to no event-time window of '" + operator
                + "'. Call assignTimestampsAndWatermarks(...) on the stream, or give the source a WatermarkStrategy, or"
                + " use processing-time windows.";
    }
}
