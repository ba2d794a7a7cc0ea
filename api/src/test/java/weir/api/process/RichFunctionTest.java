package weir.api.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.api.config.Configuration;

class RichFunctionTest {
    private final List<String> calls = new ArrayList<>();

    @Test
    void aFunctionOfFlinkOneIsOpenedThroughItsConfiguration() throws Exception {
        RichMapFunction<Integer, Integer> function = new RichMapFunction<>() {
            @Override
            public void open(Configuration parameters) throws Exception {
                super.open(parameters);
                calls.add("open " + parameters);
            }

            @Override
            public Integer map(Integer value) {
                return value + 1;
            }
        };
        function.open(OpenContext.DEFAULT);
        assertThat(calls).containsExactly("open {}");
        assertThat(function.map(1)).isEqualTo(2);
    }

    @Test
    void aFunctionOfFlinkTwoIsOpenedThroughItsContext() throws Exception {
        RichFilterFunction<Integer> function = new RichFilterFunction<>() {
            @Override
            public void open(OpenContext openContext) throws Exception {
                super.open(openContext);
                calls.add("open");
            }

            @Override
            public boolean filter(Integer value) {
                return value > 0;
            }
        };
        function.open(OpenContext.DEFAULT);
        assertThat(calls).containsExactly("open");
    }

    @Test
    void theRuntimeContextIsNotThereBeforeTheEngineGivesIt() {
        var function = new RichCoFlatMapFunction<String, String, String>() {
            @Override
            public void flatMap1(String value, weir.api.Collector<String> out) {}

            @Override
            public void flatMap2(String value, weir.api.Collector<String> out) {}
        };
        assertThatIllegalStateException()
                .isThrownBy(function::getRuntimeContext)
                .withMessageContaining("open()")
                .withMessageContaining(function.getClass().getName());
    }

    @Test
    void aTaskIsNamedByItsPlaceCountedFromOne() {
        TaskInfo third = new TaskInfo("Count", 128, 2, 8, 1);
        assertThat(third.getTaskNameWithSubtasks()).isEqualTo("Count (3/8)");
        assertThat(third).hasToString("Count (3/8)#1");
    }
}
