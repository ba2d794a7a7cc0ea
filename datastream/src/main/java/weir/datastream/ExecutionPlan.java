package weir.datastream;

import java.util.List;
import java.util.Locale;
import weir.job.Edge;
import weir.job.Job;
import weir.job.Vertex;

/** Writes a job as JSON, in the form that Flink's plan visualizer reads. */
final class ExecutionPlan {
    private final Job job;
    private final StringBuilder text = new StringBuilder();

    private ExecutionPlan(Job job) {
        this.job = job;
    }

    static String of(Job job) {
        return new ExecutionPlan(job).write();
    }

    private String write() {
        text.append("{\"nodes\":[");
        String separator = "";
        for (Vertex vertex : job.vertices()) {
            text.append(separator);
            write(vertex);
            separator = ",";
        }
        return text.append("]}").toString();
    }

    private void write(Vertex vertex) {
        text.append("{\"id\":").append(vertex.id());
        field("type", vertex.name());
        field("pact", role(vertex));
        field("contents", vertex.name());
        text.append(",\"parallelism\":").append(vertex.parallelism());
        List<Edge> inputs = job.edgesTo(vertex.id());
        if (!inputs.isEmpty()) {
            text.append(",\"predecessors\":[");
            String separator = "";
            for (Edge edge : inputs) {
                text.append(separator);
                write(edge);
                separator = ",";
            }
            text.append(']');
        }
        text.append('}');
    }

    private void write(Edge edge) {
        text.append("{\"id\":").append(edge.source());
        field("ship_strategy", edge.exchange().getClass().getSimpleName().toUpperCase(Locale.ROOT));
        field("side", edge.input() == 0 ? "first" : "second");
        text.append('}');
    }

    private String role(Vertex vertex) {
        if (job.edgesTo(vertex.id()).isEmpty()) {
            return "Data Source";
        }
        return job.edgesFrom(vertex.id()).isEmpty() ? "Data Sink" : "Operator";
    }

    private void field(String name, String value) {
        text.append(",\"").append(name).append("\":\"");
        value.chars().forEach(this::escaped);
        text.append('"');
    }

    private void escaped(int character) {
        if (character == '"' || character == '\\') {
            text.append('\\').append((char) character);
        } else if (character < ' ') {
            text.append(String.format("\\u%04x", character));
        } else {
            text.append((char) character);
        }
    }
}
