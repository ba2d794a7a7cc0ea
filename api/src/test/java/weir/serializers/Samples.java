package weir.serializers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import weir.api.tuple.Tuple2;

/** Classes of the shapes that users write. */
final class Samples {
    private Samples() {}

    enum Level {
        LOW,
        HIGH {
            @Override
            public String toString() {
                return "very high";
            }
        }
    }

    record Reading(String sensor, long time, double value, Level level) {}

    record Everything(
            int number,
            Integer boxed,
            String text,
            List<String> words,
            Map<String, List<Reading>> readings,
            Optional<Instant> seen,
            long[] counts,
            String[] names,
            Object anything,
            Tuple2<String, Long> pair) {}

    record Tree(int value, Tree left, Tree right) {}

    record Box<T>(T content, Box<T> next) {}

    sealed interface Event permits Opened, Closed, Renamed {}

    record Opened(String path) implements Event {}

    record Closed(String path, long bytes) implements Event {}

    static non-sealed class Renamed implements Event {
        String from;
        String to;

        @Override
        public boolean equals(Object o) {
            return o instanceof Renamed r && Objects.equals(from, r.from) && Objects.equals(to, r.to);
        }

        @Override
        public int hashCode() {
            return Objects.hash(from, to);
        }
    }

    static class Person {
        private String name;
        int age;
        transient int cached = 7;
        private List<Person> friends;

        private Person() {}

        Person(String name, int age, List<Person> friends) {
            this.name = name;
            this.age = age;
            this.friends = friends;
        }

        @Override
        public boolean equals(Object o) {
            return o != null
                    && o.getClass() == getClass()
                    && Objects.equals(name, ((Person) o).name)
                    && age == ((Person) o).age
                    && Objects.equals(friends, ((Person) o).friends);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, age);
        }
    }

    static class Employee extends Person {
        String employer;

        Employee() {
            super(null, 0, null);
        }

        @Override
        public boolean equals(Object o) {
            return super.equals(o) && Objects.equals(employer, ((Employee) o).employer);
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }
    }

    static final class Money {
        private final long cents;
        private final String currency;

        Money(long cents, String currency) {
            this.cents = cents;
            this.currency = currency;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Money m && m.cents == cents && m.currency.equals(currency);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(cents);
        }
    }

    @SuppressWarnings("unchecked")
    static class Pair extends Tuple2<String, Long> {}
}
