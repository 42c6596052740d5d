package org.whistlegrid.proof;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The packaged product beside the test, on the same database: {@code bin/test} has built it before the long tests run. */
final class OtherProcess {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private final int port;
    private final int management;

    @Nullable
    private Process process;

    OtherProcess() throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing: package the product first");
        }
        try (ServerSocket free = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            this.port = free.getLocalPort();
            this.management = other.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    void start() throws IOException {
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-Dquarkus.profile=demo",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.port=" + management,
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/other-process.log")))
                .start();
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/health/ready"))
                .build();
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> http.send(ready, BodyHandlers.discarding()).statusCode() == 200);
    }

    /** As a power cut would: nothing is said, nothing is finished. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }
}
