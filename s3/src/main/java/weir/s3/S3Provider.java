package weir.s3;

import weir.base.Disk;
import weir.base.DiskProvider;
import weir.base.DiskSettings;

/** Finds files whose paths begin with {@code s3://}. */
public final class S3Provider implements DiskProvider {
    @Override
    public String scheme() {
        return S3Path.SCHEME;
    }

    @Override
    public Disk open(DiskSettings settings) {
        S3Settings chosen = S3Settings.of(settings);
        return new S3Disk(new S3Store(chosen.client(), chosen.place()));
    }
}
