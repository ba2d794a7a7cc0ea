package weir.types;

import java.util.List;
import java.util.Map;
import weir.serializers.CompositeSerializer;
import weir.serializers.SealedSerializer;
import weir.serializers.Shape;
import weir.serializers.TypeSerializer;

/** {@link Either} of two types. */
public final class EitherTypeInfo<L, R> extends TypeInformation<Either<L, R>> {
    private static final long serialVersionUID = 1L;

    private final TypeInformation<L> left;
    private final TypeInformation<R> right;

    public EitherTypeInfo(TypeInformation<L> left, TypeInformation<R> right) {
        this.left = left;
        this.right = right;
    }

    public TypeInformation<L> getLeftType() {
        return left;
    }

    public TypeInformation<R> getRightType() {
        return right;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Either<L, R>> getTypeClass() {
        return (Class<Either<L, R>>) (Class<?>) Either.class;
    }

    @Override
    public boolean isKeyType() {
        return left.isKeyType() && right.isKeyType();
    }

    @Override
    public Map<String, TypeInformation<?>> getGenericParameters() {
        return Map.of("L", left, "R", right);
    }

    @Override
    public TypeSerializer<Either<L, R>> createSerializer() {
        return new SealedSerializer<>(
                getTypeClass(),
                List.of(Either.Left.class, Either.Right.class),
                List.of(one(Either.Left.class, left), one(Either.Right.class, right)));
    }

    private static <T> TypeSerializer<T> one(Class<T> side, TypeInformation<?> value) {
        return new CompositeSerializer<>(Shape.of(side), List.of(value.createSerializer()));
    }
}
