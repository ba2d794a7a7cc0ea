package weir.spi;

import java.io.IOException;
import java.util.ServiceLoader;
import java.util.TreeSet;
import weir.base.WeirException;

/** Makes {@link RowStore}s of one kind; found on the class path by its name, and loaded when a job asks for it. */
public interface RowStoreProvider {
    /** The value of {@code state.backend.type} that chooses this provider. */
    String name();

    /** An empty store for the keyed state of one operator in one task. */
    RowStore open(OperatorContext context) throws IOException;

    /** All rows that files of a store of this provider hold, for those who have no store of their own. */
    RowScan scan(RowFiles saved) throws IOException;

    /** The provider of that name; the error names those there are. */
    static RowStoreProvider named(String name) {
        TreeSet<String> known = new TreeSet<>();
        known.add(StateSettings.HEAP);
        for (RowStoreProvider provider :
                ServiceLoader.load(RowStoreProvider.class, RowStoreProvider.class.getClassLoader())) {
            if (provider.name().equals(name)) {
                return provider;
            }
            known.add(provider.name());
        }
        throw new WeirException("There is no state backend '" + name + "' here, only " + String.join(" and ", known)
                + ": set state.backend.type to one of them, or put the backend's artifact (weir-" + name
                + ") on the class path.");
    }
}
