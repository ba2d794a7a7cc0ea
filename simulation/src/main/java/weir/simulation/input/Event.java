package weir.simulation.input;

import java.io.Serializable;

/**
 * One row of the log.
 *
 * @param partition that it comes from
 * @param key whose event it is
 * @param sequence 0, 1, 2 … within its partition and key
 * @param time in milliseconds since 1970
 * @param amount what it adds
 */
public record Event(int partition, String key, long sequence, long time, long amount) implements Serializable {}
