package weir.sql.user;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Knows the functions of the user by the names that queries have for them, whatever the case. */
public interface FunctionFinder {
    /** A finder that knows no functions. */
    FunctionFinder NONE = new FunctionFinder() {
        @Override
        public Optional<UserFunction> system(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<UserFunction> find(List<String> name) {
            return Optional.empty();
        }

        @Override
        public Optional<UserFunction> planned(String name) {
            return Optional.empty();
        }

        @Override
        public Collection<String> names() {
            return List.of();
        }
    };

    /** A temporary function of the system, which even hides one of the library. */
    Optional<UserFunction> system(String name);

    /** A function of a database, temporary ones first; the name has one to three parts. */
    Optional<UserFunction> find(List<String> name);

    /** A function that was found before, by the name that plans have for it. */
    Optional<UserFunction> planned(String name);

    /** What can be called without a prefix. */
    Collection<String> names();
}
