package weir.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.job.Edge;
import weir.job.Exchange;
import weir.job.Job;
import weir.job.Vertex;
import weir.spi.JobSettings;

class ChainPlanTest {
    private final List<Vertex> vertices = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    @Test
    void forwardEdgesAreFused() {
        vertex("a", 2);
        vertex("b", 2);
        edge(1, 2, new Exchange.Forward());
        assertThat(chains()).containsExactly("a -> b");
    }

    @Test
    void anExchangeBreaksTheChainAtParallelismTwo() {
        vertex("a", 2);
        vertex("b", 2);
        edge(1, 2, new Exchange.Hash(row -> row));
        assertThat(chains()).containsExactly("a", "b");
    }

    @Test
    void anExchangeBetweenSingleTasksIsNone() {
        vertex("a", 1);
        vertex("b", 1);
        edge(1, 2, new Exchange.Hash(row -> row));
        assertThat(chains()).containsExactly("a -> b");
    }

    @Test
    void aWholeDiamondOfSingleTasksIsOneChain() {
        vertex("a", 1);
        vertex("left", 1);
        vertex("right", 1);
        vertex("join", 1);
        edge(1, 2, new Exchange.Forward());
        edge(1, 3, new Exchange.Hash(row -> row));
        edge(2, 4, new Exchange.Hash(row -> row));
        edge(3, 4, new Exchange.Hash(row -> row));
        assertThat(chains()).containsExactly("a -> left -> right -> join");
    }

    @Test
    void chainsThatWouldWaitForEachOtherStayApart() {
        vertex("a", 1);
        vertex("parallel", 2);
        vertex("b", 1);
        vertex("join", 1);
        edge(1, 2, new Exchange.Rebalance());
        edge(2, 3, new Exchange.Rebalance());
        edge(1, 4, new Exchange.Forward());
        edge(3, 4, new Exchange.Forward());
        assertThat(chains()).containsExactly("a", "parallel", "b", "join");
    }

    @Test
    void anOperatorWithOneInputThatCannotBeFusedStartsAChain() {
        vertex("a", 2);
        vertex("b", 2);
        vertex("join", 2);
        edge(1, 3, new Exchange.Forward());
        edge(2, 3, new Exchange.Hash(row -> row));
        assertThat(chains()).containsExactly("a", "b", "join");
    }

    private void vertex(String name, int parallelism) {
        vertices.add(new Vertex(
                vertices.size() + 1,
                name,
                null,
                parallelism,
                128,
                Vertex.Chaining.ALWAYS,
                "default",
                (context, out) -> null));
    }

    private void edge(int from, int to, Exchange exchange) {
        edges.add(new Edge(edges.size(), from, to, 0, exchange, null));
    }

    private List<String> chains() {
        return new ChainPlan(new Job("job", vertices, edges, JobSettings.DEFAULT))
                .chains().stream().map(ChainPlan.Chain::name).toList();
    }
}
