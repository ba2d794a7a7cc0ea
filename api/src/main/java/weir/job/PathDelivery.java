package weir.job;

import weir.api.Delivery;

/**
 * What a job promises on the way from one source to one sink.
 *
 * @param why in a clause that names what limits the promise
 */
public record PathDelivery(String source, String sink, Delivery delivery, String why) {
    /** The promise and its reason as one sentence. */
    public String sentence() {
        return "From '" + source + "' to '" + sink + "': " + delivery + ", because " + why + ".";
    }
}
