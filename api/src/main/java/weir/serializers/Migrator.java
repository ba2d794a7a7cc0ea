package weir.serializers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Walks a schema that a snapshot holds together with the serializer of now, and finds out how values of the one become those of
 * the other. Where the serializer takes any class, the classes are those that the schema names. Used once, by one thread.
 */
final class Migrator {
    private static final ObjectSerializer<Object> ANY = ObjectSerializer.INSTANCE;

    private final Set<String> changes = new LinkedHashSet<>();

    /** The classes that are being walked, as they were written, and what will read them. */
    private final Map<String, Schema> outer = new HashMap<>();

    private final Map<String, Awaited> readers = new HashMap<>();

    /** What messages call the value that is being looked at. */
    private String place = "The value";

    /** Stands for the reader of a class that contains itself until there is one. */
    private static final class Awaited implements ValueReader<Object> {
        private ValueReader<Object> reader;

        @Override
        public Object read(DataInputView source) throws IOException {
            return reader.read(source);
        }
    }

    /** In what the values differ from those that would be written now. */
    List<String> changes() {
        return List.copyOf(changes);
    }

    ValueReader<Object> reader(Schema written, TypeSerializer<?> now) throws IOException {
        if (isSame(written, now)) {
            return now::deserialize;
        } else if (now instanceof ForwardSerializer<?> forward) {
            return reader(written, forward.target());
        } else if (written instanceof Schema.Nullable nullable) {
            ValueReader<Object> values = reader(nullable.value(), now);
            return source -> source.readBoolean() ? values.read(source) : null;
        } else if (now instanceof NullableSerializer<?> nullable) {
            return reader(written, nullable.values());
        } else if (written instanceof Schema.AnyObject object) {
            return object(object, now);
        } else if (written instanceof Schema.Composite composite) {
            return composite(composite, now);
        } else if (written instanceof Schema.Ref ref) {
            return readers.containsKey(ref.type()) ? readers.get(ref.type()) : dropped(ref);
        }
        return leaf(written, now);
    }

    private ValueReader<Object> leaf(Schema written, TypeSerializer<?> now) throws IOException {
        if (written instanceof Schema.Plain plain) {
            return plain(plain, now);
        } else if (written instanceof Schema.Container container) {
            return container(container, now);
        } else if (written instanceof Schema.Array array) {
            return array(array, now);
        } else if (written instanceof Schema.Constants constants) {
            return constants(constants, now);
        } else if (written instanceof Schema.Sealed sealed) {
            return sealed(sealed, now);
        }
        return custom((Schema.Custom) written, now);
    }

    private static boolean isSame(Schema written, TypeSerializer<?> now) throws IOException {
        return written.equals(Schema.parse(now.snapshotSchema())) && !written.refersOutside(Set.of());
    }

    /** For bytes that nobody wants any more. */
    private ValueReader<Object> dropped(Schema written) {
        Map<String, Schema> around = Map.copyOf(outer);
        return source -> new DescribedReader(source.classes()).read(written, source, around);
    }

    private ValueReader<Object> plain(Schema.Plain written, TypeSerializer<?> now) throws IOException {
        TypeSerializer<?> before = PlainTypes.of(written.name());
        if (now == ANY) {
            return before::deserialize;
        }
        String name = now.snapshotSchema();
        UnaryOperator<Object> widening = Widening.of(written.name(), name);
        if (widening == null) {
            throw changedType(written.name(), name);
        }
        changes.add(place + " was " + written.name() + " and is " + name + " now");
        return source -> widening.apply(before.deserialize(source));
    }

    private IncompatibleSchemaException changedType(String before, String now) {
        return new IncompatibleSchemaException(
                place + " was of type " + before + " when the snapshot was made, and is of type " + now
                        + " now, which does not hold all of those. Give it its type back, or give the new one another name.");
    }

    private ValueReader<Object> container(Schema.Container written, TypeSerializer<?> now) throws IOException {
        Schema first = written.arguments().get(0);
        if (written.name().equals("optional") && (now == ANY || now instanceof OptionalSerializer<?>)) {
            ValueReader<Object> value = reader(first, now instanceof OptionalSerializer<?> o ? o.value() : ANY);
            return source -> source.readBoolean() ? Optional.of(value.read(source)) : Optional.empty();
        } else if (now instanceof CollectionSerializer<?, ?> c && Containers.holds(c.type(), written)) {
            return Containers.collection(reader(first, c.elements()));
        } else if (now instanceof MapSerializer<?, ?, ?> m && Containers.holds(m.type(), written)) {
            return Containers.map(
                    reader(first, m.keys()), reader(written.arguments().get(1), m.values()));
        } else if (now == ANY) {
            return ofAnyKind(written);
        }
        throw changedType(written.name(), now.snapshotSchema());
    }

    private ValueReader<Object> ofAnyKind(Schema.Container written) throws IOException {
        List<ValueReader<Object>> arguments = new ArrayList<>();
        for (Schema argument : written.arguments()) {
            arguments.add(reader(argument, ANY));
        }
        if (List.of("elements", "entries", "stamped").contains(written.name())) {
            return dropped(written);
        }
        return arguments.size() == 1
                ? Containers.collection(arguments.get(0))
                : Containers.map(arguments.get(0), arguments.get(1));
    }

    private ValueReader<Object> array(Schema.Array written, TypeSerializer<?> now) throws IOException {
        if (now != ANY && !(now instanceof ObjectArraySerializer<?>)) {
            throw changedType("array", now.snapshotSchema());
        }
        ObjectArraySerializer<?> arrays = now == ANY ? null : (ObjectArraySerializer<?>) now;
        return Containers.array(
                arrays == null ? Object.class : arrays.elementType(),
                reader(written.elements(), arrays == null ? ANY : arrays.elements()));
    }

    /** A value with its class: the expected one as it was, and any other as its page or section describes it. */
    private ValueReader<Object> object(Schema.AnyObject written, TypeSerializer<?> now) throws IOException {
        ValueReader<Object> expected = written.expected() == null ? null : reader(written.expected(), now);
        Class<?> type = ClassChoice.declared(now);
        String holder = place;
        return source -> {
            int tag = source.readByte();
            if (tag == ObjectSerializer.EXPECTED && expected != null) {
                return expected.read(source);
            }
            Object value = ObjectSerializer.other(tag, source);
            if (value != null && !type.isInstance(value)) {
                throw new IncompatibleSchemaException(
                        holder + " holds a value of " + value.getClass().getName() + ", and is declared as "
                                + type.getName() + " now. Declare it so that it can hold both.");
            }
            return value;
        };
    }

    private ValueReader<Object> composite(Schema.Composite written, TypeSerializer<?> now) throws IOException {
        TypeSerializer<?> chosen = ClassChoice.of(written.type(), now, place);
        if (!(chosen instanceof CompositeSerializer<?> target)
                || !FormerNames.fits(target.shape().type(), written.type())) {
            throw changedType(written.type(), ClassChoice.nameOf(chosen));
        }
        Class<?> type = target.shape().type();
        if (!type.getName().equals(written.type())) {
            changes.add(type.getName() + " was called " + written.type());
        }
        Awaited awaited = new Awaited();
        Schema hidden = outer.put(written.type(), written);
        Awaited hiddenReader = readers.put(written.type(), awaited);
        awaited.reader = new CompositeReader(target.shape(), written.nullable(), fields(written, target));
        restore(outer, written.type(), hidden);
        restore(readers, written.type(), hiddenReader);
        return awaited.reader;
    }

    private static <V> void restore(Map<String, V> map, String key, V before) {
        if (before == null) {
            map.remove(key);
        } else {
            map.put(key, before);
        }
    }

    private List<CompositeReader.Source> fields(Schema.Composite written, CompositeSerializer<?> target)
            throws IOException {
        Shape<?> shape = target.shape();
        List<CompositeReader.Source> sources = new ArrayList<>();
        boolean[] filled = new boolean[shape.fields().size()];
        for (Schema.Field field : written.fields()) {
            int position = positionOf(field.name(), written, shape);
            if (position == CompositeReader.DROPPED) {
                changes.add("field '" + field.name() + "' of " + shape.type().getName()
                        + " is gone, and what the snapshot holds of it is dropped");
                sources.add(new CompositeReader.Source(dropped(field.type()), position));
            } else {
                filled[position] = true;
                sources.add(new CompositeReader.Source(field(field, shape, position, target), position));
            }
        }
        tellNew(shape, filled);
        return sources;
    }

    private ValueReader<Object> field(Schema.Field written, Shape<?> shape, int position, CompositeSerializer<?> target)
            throws IOException {
        String name = shape.fields().get(position).name();
        String around = place;
        place = "field '" + name + "' of " + shape.type().getName();
        if (!name.equals(written.name())) {
            changes.add(place + " was called '" + written.name() + "'");
        }
        ValueReader<Object> reader = reader(written.type(), target.field(position));
        place = around;
        return reader;
    }

    /** Names of now count before former ones, which another field may have taken over. */
    private static int positionOf(String name, Schema.Composite written, Shape<?> shape) {
        int position = shape.indexOf(name);
        for (int index = 0; position < 0 && index < shape.fields().size(); index++) {
            Shape.FieldType field = shape.fields().get(index);
            boolean wasThere =
                    written.fields().stream().anyMatch(other -> other.name().equals(field.name()));
            position = !wasThere && field.formerNames().contains(name) ? index : position;
        }
        return position;
    }

    private void tellNew(Shape<?> shape, boolean[] filled) {
        for (int index = 0; index < filled.length; index++) {
            Shape.FieldType field = shape.fields().get(index);
            if (!filled[index]) {
                Class<?> type = field.type() instanceof Class<?> c ? c : Object.class;
                changes.add("field '" + field.name() + "' of " + shape.type().getName() + " is new and begins as "
                        + CompositeReader.defaultOf(type));
            }
        }
    }

    private ValueReader<Object> constants(Schema.Constants written, TypeSerializer<?> now) throws IOException {
        TypeSerializer<?> chosen = ClassChoice.of(written.type(), now, place);
        if (!(chosen instanceof EnumSerializer<?> target) || !FormerNames.fits(target.type(), written.type())) {
            throw changedType(written.type(), ClassChoice.nameOf(chosen));
        }
        Object[] constants = new Object[written.names().size()];
        for (int index = 0; index < constants.length; index++) {
            constants[index] =
                    ClassChoice.constant(target.type(), written.names().get(index));
        }
        List<String> names =
                Arrays.stream(target.type().getEnumConstants()).map(Enum::name).toList();
        if (!names.equals(written.names())) {
            changes.add("the constants of " + target.type().getName() + " were " + String.join(", ", written.names()));
        }
        return source -> constants[Extra.checkKind(source.readVarInt(), constants.length)];
    }

    private ValueReader<Object> sealed(Schema.Sealed written, TypeSerializer<?> now) throws IOException {
        List<ValueReader<Object>> permitted = new ArrayList<>();
        Schema hidden = outer.put(written.type(), written);
        Awaited awaited = new Awaited();
        Awaited hiddenReader = readers.put(written.type(), awaited);
        for (Schema each : written.permitted()) {
            permitted.add(reader(each, now));
        }
        restore(outer, written.type(), hidden);
        restore(readers, written.type(), hiddenReader);
        awaited.reader = source -> {
            int number = Extra.checkKind(source.readVarInt(), permitted.size() + 1);
            return number == 0
                    ? ANY.deserialize(source)
                    : permitted.get(number - 1).read(source);
        };
        return awaited.reader;
    }

    private ValueReader<Object> custom(Schema.Custom written, TypeSerializer<?> now) throws IOException {
        TypeSerializer<?> target = now instanceof ObjectSerializer<?> any ? any.expectedSerializer() : now;
        if (target == null) {
            target = PlainTypes.customOfJob(written.serializer());
            if (!(target instanceof EvolvingSerializer<?>)) {
                return target::deserialize;
            }
        }
        if (target instanceof EvolvingSerializer<?> evolving
                && evolving.getClass().getName().equals(EvolvingSerializer.classIn(written.serializer()))) {
            WrittenSchema.Migration<?> migration = evolving.fromCustom(written.serializer());
            changes.addAll(migration.changes());
            return migration.reader()::read;
        }
        throw new IncompatibleSchemaException(place + " was written by the serializer " + written.serializer()
                + ", and is written as " + now.snapshotSchema() + " now. Give it that serializer back.");
    }
}
