package weir.types;

/** One of two kinds of value. */
public sealed interface Either<L, R> {
    /** The first kind. */
    record Left<L, R>(L value) implements Either<L, R> {}

    /** The second kind, by convention the usual one. */
    record Right<L, R>(R value) implements Either<L, R> {}

    static <L, R> Either<L, R> Left(L value) {
        return new Left<>(value);
    }

    static <L, R> Either<L, R> Right(R value) {
        return new Right<>(value);
    }

    default boolean isLeft() {
        return this instanceof Left;
    }

    default boolean isRight() {
        return this instanceof Right;
    }

    /** @throws IllegalStateException if this is the other kind */
    default L left() {
        if (this instanceof Left<L, R> left) {
            return left.value;
        }
        throw new IllegalStateException(this + " has no left value; ask isLeft() first.");
    }

    /** @throws IllegalStateException if this is the other kind */
    default R right() {
        if (this instanceof Right<L, R> right) {
            return right.value;
        }
        throw new IllegalStateException(this + " has no right value; ask isLeft() first.");
    }
}
