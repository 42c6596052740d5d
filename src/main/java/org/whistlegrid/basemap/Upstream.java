package org.whistlegrid.basemap;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the server behind a source. It follows no redirect (that would let an upstream choose whom we ask), waits so long
 * and no longer for the last byte, takes so many bytes and no more, and nothing but pictures.
 */
@ApplicationScoped
class Upstream {

    private static final String AGENT = "Whistlegrid basemap proxy";

    private final BasemapConfig.Basemap limits;
    private final HttpClient client;

    Upstream(BasemapConfig config) {
        this.limits = config.basemap();
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.timeout())
                .build();
    }

    /**
     * The picture; empty where the upstream says that it has none.
     *
     * @throws UpstreamFailed otherwise
     */
    Optional<byte[]> fetch(BasemapSource source, int z, int x, int y) {
        HttpRequest.Builder request = HttpRequest.newBuilder(source.address(z, x, y))
                .timeout(limits.timeout())
                .header("User-Agent", AGENT)
                .header("Accept", "image/png,image/jpeg,image/webp");
        source.referer().ifPresent(referer -> request.header("Referer", referer));
        CompletableFuture<HttpResponse<byte[]>> asked =
                client.sendAsync(request.build(), head -> new CappedBody(limits.maxBytes()));
        try {
            HttpResponse<byte[]> answer = asked.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return picture(answer);
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw new UpstreamFailed("no answer in time");
        } catch (ExecutionException e) {
            // the message of what went wrong may hold the address, and the address a key
            throw new UpstreamFailed(e.getCause().getClass().getSimpleName());
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new UpstreamFailed("interrupted");
        }
    }

    private static Optional<byte[]> picture(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status == 404 || status == 204) {
            return Optional.empty();
        }
        if (status != 200) {
            throw new UpstreamFailed("status " + status);
        }
        if (PictureKind.of(answer.body()).isEmpty()) {
            throw new UpstreamFailed("no picture");
        }
        return Optional.of(answer.body());
    }
}
