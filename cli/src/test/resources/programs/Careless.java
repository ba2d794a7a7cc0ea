/** Fails before there is any job. */
public class Careless {
    public static void main(String[] args) {
        System.out.println(settings(null).length());
    }

    private static String settings(String path) {
        return path.trim();
    }
}
