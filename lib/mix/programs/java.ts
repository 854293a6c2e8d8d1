import { toAscii, toJsonString, toJsonText } from './json-text'
import { NO_SECRET, NOT_ACCEPTED, type ProgramRequest, SEQUENCE_RISES } from './program'

/** Writes a program for Java 17 or newer with the JDK alone, run from its source. */
export const toJava = ({
  endpoint,
  action,
  appId,
  isTest,
  body,
}: ProgramRequest): string => `// ZEGO_SERVER_SECRET=... java StartMix.java
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

public class StartMix {
    static final String ENDPOINT = ${toJsonString(endpoint)};
    static final String APP_ID = "${appId}";

    // ${SEQUENCE_RISES}
    static final String BODY = """
${toTextBlock(toJsonText(body))}
""";

    public static void main(String[] arguments) throws Exception {
        String serverSecret = System.getenv("ZEGO_SERVER_SECRET");
        if (serverSecret == null || serverSecret.isEmpty()) {
            System.err.println("${NO_SECRET}");
            System.exit(1);
        }

        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        String nonce = HexFormat.of().formatHex(random);
        long timestamp = Instant.now().getEpochSecond();
        byte[] signed = (APP_ID + nonce + serverSecret + timestamp).getBytes(StandardCharsets.UTF_8);
        String signature = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(signed));
        String query = "Action=${action}&AppId=" + APP_ID
            + "&SignatureNonce=" + nonce
            + "&Timestamp=" + timestamp
            + "&Signature=" + signature
            + "&SignatureVersion=2.0&IsTest=${isTest}";

        HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(15))
            .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(ENDPOINT + "?" + query))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(BODY))
            .build();
        String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();

        System.out.println(answer);
        if (!Pattern.compile("\\"Code\\"\\\\s*:\\\\s*0\\\\s*[,}]").matcher(answer).find()) {
            System.err.println("${NOT_ACCEPTED}");
            System.exit(1);
        }
    }
}
`

/**
 * Writes the text of a block that stands at the left margin. Java reads \\uXXXX before it reads strings, and some
 * compilers guess the encoding of a file, so the text is ASCII with every backslash doubled.
 */
const toTextBlock = (json: string): string => toAscii(json).replaceAll('\\', '\\\\').replaceAll('"""', '""\\"')
