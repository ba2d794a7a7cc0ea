package weir.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The requests that {@link S3Disk} makes, each tried again by Amazon's library, and failing with a sentence. */
final class S3Store {
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client client;
    private final String place;

    /** A condition that a request depends on was not met. */
    static final class ConditionException extends IOException {
        private static final long serialVersionUID = 1L;

        ConditionException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A request; what it throws is turned into a sentence. */
    private interface Request<T> {
        T send();
    }

    S3Store(S3Client client, String place) {
        this.client = client;
        this.place = place;
    }

    /** What is known of an object; null if there is none. */
    HeadObjectResponse head(S3Path path) throws IOException {
        try {
            return client.headObject(request -> request.bucket(path.bucket()).key(path.key()));
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return null;
            }
            throw failed("look at", path, e);
        } catch (SdkException e) {
            throw failed("look at", path, e);
        }
    }

    /** Puts an object where none is, and returns its tag. */
    String putNew(S3Path path, byte[] content, int length) throws IOException {
        return send(
                "write",
                path,
                () -> client.putObject(
                                request -> request.bucket(path.bucket())
                                        .key(path.key())
                                        .ifNoneMatch("*"),
                                RequestBody.fromByteBuffer(ByteBuffer.wrap(content, 0, length)))
                        .eTag());
    }

    /** Puts an object in the place of the one with this tag, and returns its own. */
    String replace(S3Path path, byte[] content, String tag) throws IOException {
        return send(
                "write",
                path,
                () -> client.putObject(
                                request -> request.bucket(path.bucket())
                                        .key(path.key())
                                        .ifMatch(tag),
                                RequestBody.fromBytes(content))
                        .eTag());
    }

    String beginParts(S3Path path) throws IOException {
        return send(
                "write",
                path,
                () -> client.createMultipartUpload(
                                request -> request.bucket(path.bucket()).key(path.key()))
                        .uploadId());
    }

    /** Sends one part; parts are counted from 1. */
    CompletedPart putPart(S3Path path, String upload, int number, byte[] content, int length) throws IOException {
        String tag = send(
                "write",
                path,
                () -> client.uploadPart(
                                request -> request.bucket(path.bucket())
                                        .key(path.key())
                                        .uploadId(upload)
                                        .partNumber(number),
                                RequestBody.fromByteBuffer(ByteBuffer.wrap(content, 0, length)))
                        .eTag());
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    /** Makes an object of the parts, where none is. */
    void completeParts(S3Path path, String upload, List<CompletedPart> parts) throws IOException {
        send(
                "write",
                path,
                () -> client.completeMultipartUpload(request -> request.bucket(path.bucket())
                        .key(path.key())
                        .uploadId(upload)
                        .ifNoneMatch("*")
                        .multipartUpload(all -> all.parts(parts))));
    }

    void abortParts(S3Path path, String upload) throws IOException {
        send(
                "give up",
                path,
                () -> client.abortMultipartUpload(
                        request -> request.bucket(path.bucket()).key(path.key()).uploadId(upload)));
    }

    /** The bytes of an object from {@code offset} on. */
    InputStream read(S3Path path, long offset) throws IOException {
        return send(
                "read",
                path,
                () -> client.getObject(
                        request -> request.bucket(path.bucket()).key(path.key()).range("bytes=" + offset + "-")));
    }

    /** One page of what is below a path, up to the next slash; {@code token} is that of the page before, or null. */
    ListObjectsV2Response list(S3Path path, String token, int limit) throws IOException {
        return send(
                "list",
                path,
                () -> client.listObjectsV2(request -> request.bucket(path.bucket())
                        .prefix(path.prefix())
                        .delimiter("/")
                        .maxKeys(limit)
                        .continuationToken(token)));
    }

    void copy(S3Path from, S3Path to) throws IOException {
        send(
                "copy",
                from,
                () -> client.copyObject(request -> request.sourceBucket(from.bucket())
                        .sourceKey(from.key())
                        .destinationBucket(to.bucket())
                        .destinationKey(to.key())));
    }

    void delete(S3Path path) throws IOException {
        send(
                "delete",
                path,
                () -> client.deleteObject(
                        request -> request.bucket(path.bucket()).key(path.key())));
    }

    private <T> T send(String verb, S3Path path, Request<T> request) throws IOException {
        try {
            return request.send();
        } catch (SdkException e) {
            throw failed(verb, path, e);
        }
    }

    private IOException failed(String verb, S3Path path, SdkException e) {
        String what = "cannot " + verb + " " + path + ": ";
        if (e instanceof S3Exception answer) {
            return answered(what, path, answer);
        } else if (e instanceof SdkClientException
                && String.valueOf(e.getMessage()).contains("credentials")) {
            return new IOException(what + "there is no access key; set s3.access-key and s3.secret-key", e);
        }
        return new IOException(what + place + " cannot be reached (" + e.getMessage() + ")", e);
    }

    private IOException answered(String what, S3Path path, S3Exception e) {
        String code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
        return switch (e.statusCode()) {
            case NOT_FOUND ->
                new IOException(
                        what
                                + ("NoSuchBucket".equals(code)
                                        ? "there is no bucket '" + path.bucket() + "' in " + place
                                        : "it does not exist"),
                        e);
            case FORBIDDEN, UNAUTHORIZED ->
                new IOException(
                        what + place + " refuses this access key or its secret, or does not let it do that (" + code
                                + "); see s3.access-key and s3.secret-key",
                        e);
            case CONFLICT, PRECONDITION_FAILED ->
                new ConditionException(what + "somebody else has written it meanwhile", e);
            default -> new IOException(what + place + " answers " + e.statusCode() + " " + code, e);
        };
    }
}
