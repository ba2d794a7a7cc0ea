package weir.sql.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is made from the annotations is what lies in the repository. */
class FunctionReferenceTest {
    @BeforeAll
    static void writeWhenAsked() throws IOException {
        if (Boolean.getBoolean("write")) {
            FunctionReference.main(new String[0]);
        }
    }

    @Test
    void theIndexesOfNamesAreCurrent() throws IOException {
        assertThat(Files.readString(FunctionReference.INDEX))
                .as("see FunctionReference for the command that writes it")
                .isEqualTo(FunctionReference.functionIndex());
        assertThat(Files.readString(FunctionReference.AGGREGATE_INDEX))
                .as("see FunctionReference for the command that writes it")
                .isEqualTo(FunctionReference.aggregateIndex());
    }

    @Test
    void theReferencePageIsCurrent() throws IOException {
        assertThat(Files.readString(FunctionReference.PAGE))
                .as("see FunctionReference for the command that writes it")
                .isEqualTo(FunctionReference.page());
    }
}
