package weir.s3;

import java.io.IOException;

/** An object's place: its bucket, and its key within that, which does not begin with a slash. */
record S3Path(String bucket, String key) {
    static final String SCHEME = "s3";

    private static final String PREFIX = SCHEME + "://";

    static S3Path of(String path) throws IOException {
        String rest = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "";
        int slash = rest.indexOf('/');
        String bucket = slash < 0 ? rest : rest.substring(0, slash);
        if (bucket.isEmpty()) {
            throw new IOException("'" + path + "' names no bucket: write s3://BUCKET/PATH");
        }
        return new S3Path(bucket, slash < 0 ? "" : rest.substring(slash + 1).replaceAll("/+$", ""));
    }

    /** What the keys of all objects below this path begin with. */
    String prefix() {
        return key.isEmpty() ? "" : key + "/";
    }

    S3Path with(String otherKey) {
        return new S3Path(bucket, otherKey);
    }

    @Override
    public String toString() {
        return PREFIX + bucket + (key.isEmpty() ? "" : "/" + key);
    }
}
