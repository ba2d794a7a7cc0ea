package weir.sql.kernel;

/** The order of strings: that of their UTF-8 bytes, which is that of their code points. */
public final class Order {
    private Order() {}

    public static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
                return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : x - y;
            }
        }
        return a.length() - b.length();
    }

    /** Orders two values of one type that are not null; NULLs are the caller's business. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static int compareValues(Object a, Object b) {
        if (a instanceof String text) {
            return compare(text, (String) b);
        } else if (a instanceof byte[] bytes) {
            return java.util.Arrays.compareUnsigned(bytes, (byte[]) b);
        }
        return ((Comparable) a).compareTo(b);
    }
}
