package weir.datastream;

import weir.job.Exchange;

/**
 * Where the rows of a stream come from.
 *
 * @param exchange how they find their task; null for straight on where that is possible and in turn where not
 * @param sideTag the side output of the node that is meant; null for its main output
 */
record Origin(Node node, Exchange exchange, String sideTag) {
    Origin by(Exchange other) {
        return new Origin(node, other, sideTag);
    }
}
