package weir.s3;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import weir.base.DiskSettings;
import weir.base.WeirException;

/**
 * How the store is reached, under Flink's keys: {@code s3.endpoint}, {@code s3.path.style.access}, {@code s3.access-key}, {@code
 * s3.secret-key}, {@code s3.region}. What is not set comes from where Amazon's tools look: variables of the environment, {@code
 * ~/.aws}, the machine's role.
 */
final class S3Settings {
    private static final Region ANY_REGION = Region.US_EAST_1;

    private final URI endpoint;
    private final boolean pathStyle;
    private final Region region;
    private final AwsCredentialsProvider credentials;

    private S3Settings(URI endpoint, boolean pathStyle, Region region, AwsCredentialsProvider credentials) {
        this.endpoint = endpoint;
        this.pathStyle = pathStyle;
        this.region = region;
        this.credentials = credentials;
    }

    /**
     * @throws WeirException if they contradict themselves, without showing a secret
     */
    static S3Settings of(DiskSettings settings) {
        String region = settings.get("s3.region", "s3.endpoint.region");
        URI endpoint = endpoint(settings.get("s3.endpoint"));
        return new S3Settings(
                endpoint,
                Boolean.parseBoolean(settings.get("s3.path.style.access", "s3.path-style-access")),
                region == null ? endpoint == null ? null : ANY_REGION : Region.of(region),
                credentials(
                        settings.get("s3.access-key", "s3.access.key"),
                        settings.get("s3.secret-key", "s3.secret.key")));
    }

    private static URI endpoint(String text) {
        if (text == null) {
            return null;
        }
        try {
            URI endpoint = URI.create(text.contains("://") ? text : "https://" + text);
            if (endpoint.getHost() != null) {
                return endpoint;
            }
        } catch (IllegalArgumentException e) {
            throw new WeirException(notAnAddress(text), e);
        }
        throw new WeirException(notAnAddress(text));
    }

    private static String notAnAddress(String text) {
        return "The setting 's3.endpoint' needs an address such as http://localhost:9000, not '" + text + "'.";
    }

    private static AwsCredentialsProvider credentials(String accessKey, String secretKey) {
        if (accessKey == null && secretKey == null) {
            return DefaultCredentialsProvider.builder().build();
        } else if (accessKey == null || secretKey == null) {
            throw new WeirException(
                    "Of 's3.access-key' and 's3.secret-key' only one is set: S3 needs both or neither.");
        }
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey));
    }

    S3Client client() {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(credentials)
                .forcePathStyle(pathStyle);
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        if (region != null) {
            builder.region(region);
        }
        try {
            return builder.build();
        } catch (SdkClientException e) {
            throw new WeirException(
                    "Amazon S3 cannot be reached without its region: set s3.region or AWS_REGION, or for another store"
                            + " s3.endpoint.",
                    e);
        }
    }

    /** What messages call the store. */
    String place() {
        return endpoint == null ? "Amazon S3" : "the store at " + endpoint;
    }
}
