package weir.connectors.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.connectors.MemoryDisk;
import weir.connectors.SourceRun;

class CollectionSourceTest {
    private final MemoryDisk disk = new MemoryDisk();

    @Test
    void elementsComeInTheirOrder() throws Exception {
        assertThat(SourceRun.readAll(new CollectionSource<>(List.of(3, 1, 2)), disk))
                .containsExactly(3, 1, 2);
    }

    @Test
    void anEmptyCollectionEndsAtOnce() throws Exception {
        assertThat(SourceRun.readAll(new CollectionSource<>(List.of()), disk)).isEmpty();
    }

    @Test
    void oneOfManyReadersGetsThemAll() throws Exception {
        var run =
                SourceRun.start(new CollectionSource<>(List.of(1, 2)), disk, 3).toEnd();
        assertThat(run.recordsOf(0)).containsExactly(1, 2);
    }

    @Test
    void aRestartGoesOnBehindTheLastElement() throws Exception {
        var run = SourceRun.start(new CollectionSource<>(List.of(1, 2, 3)), disk, 1);
        run.pollOnce();
        assertThat(run.restart(2).toEnd().records()).containsExactly(2, 3);
    }

    @Test
    void laterChangesOfTheCollectionDoNotMatter() throws Exception {
        List<Integer> elements = new ArrayList<>(List.of(1));
        var source = new CollectionSource<>(elements);
        elements.add(2);
        assertThat(SourceRun.readAll(source, disk)).containsExactly(1);
    }

    @Test
    void aCollectionThatHasShrunkCannotGoOn() throws Exception {
        var reader = new ElementsReader<>(null, new CollectionSource<>(List.of(1)));
        assertThatThrownBy(() -> reader.addSplits(List.of(new ElementsSplit(5))))
                .hasMessageContaining("after 5 elements, but there are only 1");
    }

    @Test
    void anIteratorIsAskedAsTheJobGoes() throws Exception {
        assertThat(SourceRun.readAll(new IteratorSource<>(List.of("a", "b").iterator()), disk))
                .containsExactly("a", "b");
    }
}
