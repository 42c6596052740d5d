package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.SpecificationQuerier;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A phone under a bridge sends again what it got no answer to; its key says that it is the same, and it is done once. */
@QuarkusTest
class SendingACommandAgainTest {

    private static final int AT_ONCE = 6;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    /** It was committed, and the line broke before the answer: the second time the first answer is given. */
    @Test
    void isAnsweredWhatWasDoneWhenTheAnswerGotLost() throws IOException {
        Journey journey = Journey.reported();
        UUID key = UUID.randomUUID();
        String path = "/orders/" + journey.order() + "/sign";
        try (Socket line = sentWithoutReading(Journey.CLERK, key, path)) {
            Awaitility.await().until(() -> journey.acts().contains("signed"));
            line.setSoLinger(true, 0);
        }
        Response again = Journey.CLERK.postOnce(key, path, Map.of());
        again.then().statusCode(200);
        assertThat(again.<String>path("stage")).isEqualTo("TO_ASSIGN");
        assertThat(journey.acts()).containsOnlyOnce("signed");
        Journey.CLERK.postOnce(UUID.randomUUID(), path, Map.of()).then().statusCode(409);
    }

    /** The first was impatient, the second came before it was done: both hear the same. */
    @Test
    void isDoneOnceWhenItIsSentSeveralTimesAtOnce() throws Exception {
        Journey journey = Journey.reported();
        UUID key = UUID.randomUUID();
        String path = "/orders/" + journey.order() + "/sign";
        CountDownLatch together = new CountDownLatch(AT_ONCE);
        ExecutorService phones = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Response>> sent = IntStream.range(0, AT_ONCE)
                    .mapToObj(each -> phones.submit(() -> {
                        together.countDown();
                        together.await();
                        return Journey.CLERK.postOnce(key, path, Map.of());
                    }))
                    .toList();
            for (Future<Response> answer : sent) {
                answer.get().then().statusCode(200);
                assertThat(answer.get().asString()).isEqualTo(sent.get(0).get().asString());
            }
        } finally {
            phones.shutdown();
        }
        assertThat(journey.acts()).containsOnlyOnce("signed");
    }

    private static Socket sentWithoutReading(Desk desk, UUID key, String path) throws IOException {
        String cookie = SpecificationQuerier.query(desk.request()).getCookies().asList().stream()
                .map(each -> each.getName() + "=" + each.getValue())
                .findFirst()
                .orElseThrow();
        String request = String.join(
                "\r\n",
                "POST /api/v1" + path + " HTTP/1.1",
                "Host: 127.0.0.1:" + RestAssured.port,
                "Cookie: " + cookie,
                "X-Requested-With: whistlegrid",
                "Idempotency-Key: " + key,
                "Content-Type: application/json",
                "Content-Length: 2",
                "",
                "{}");
        Socket line = new Socket("127.0.0.1", RestAssured.port);
        line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
        return line;
    }
}
