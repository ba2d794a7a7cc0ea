package weir.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.junit.jupiter.api.Test;

class SourceRootTest {
    private final File source = new File("/home/me/src/com/example/Job.java");

    @Test
    void aPackageLeadsUpToTheRootOfItsSources() {
        SourceRoot root = SourceRoot.of(source, "// a job\npackage com.example;\n\nclass Job {}");
        assertThat(root.directory()).isEqualTo(new File("/home/me/src"));
        assertThat(root.className(source)).isEqualTo("com.example.Job");
    }

    @Test
    void aSourceWithoutPackageSeesItsNeighbours() {
        SourceRoot root = SourceRoot.of(source, "class Job {}");
        assertThat(root.directory()).isEqualTo(source.getParentFile());
        assertThat(root.className(source)).isEqualTo("Job");
    }

    @Test
    void aSourceThatLiesElsewhereThanItsPackageSaysStandsAlone() {
        SourceRoot root = SourceRoot.of(source, "package org.other;\nclass Job {}");
        assertThat(root.directory()).isEqualTo(source.getParentFile());
        assertThat(root.className(source)).isEqualTo("org.other.Job");
    }
}
