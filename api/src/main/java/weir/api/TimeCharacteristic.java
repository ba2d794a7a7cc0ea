package weir.api;

/** The time by which a whole job works, as Flink 1.x sets it; new programs choose it window by window. */
public enum TimeCharacteristic {
    ProcessingTime,
    IngestionTime,
    EventTime
}
