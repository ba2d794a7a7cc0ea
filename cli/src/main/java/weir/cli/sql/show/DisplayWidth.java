package weir.cli.sql.show;

/** How many columns of a terminal a text takes: those of East Asia are two wide, and marks upon others none. */
final class DisplayWidth {
    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(letter) ? 2 : 1;
    }

    private static boolean isWide(int letter) {
        return letter >= 0x1100
                && (letter <= 0x115f
                        || letter >= 0x2e80 && letter <= 0xa4cf
                        || letter >= 0xac00 && letter <= 0xd7a3
                        || letter >= 0xf900 && letter <= 0xfaff
                        || letter >= 0xfe30 && letter <= 0xfe6f
                        || letter >= 0xff00 && letter <= 0xff60
                        || letter >= 0x1f300 && letter <= 0x1faff
                        || letter >= 0x20000 && letter <= 0x3fffd);
    }

    /** The text, its end replaced by … where it is wider than {@code columns}. */
    static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int width = 1;
        for (int letter : text.codePoints().toArray()) {
            width += of(letter);
            if (width > columns) {
                break;
            }
            cut.appendCodePoint(letter);
        }
        return cut.append('…').toString();
    }
}
