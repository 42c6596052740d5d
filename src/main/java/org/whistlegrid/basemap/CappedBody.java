package org.whistlegrid.basemap;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Reads a body up to a number of bytes and hangs up on whoever sends more, whatever he announced. */
final class CappedBody implements HttpResponse.BodySubscriber<byte[]> {

    private final HttpResponse.BodySubscriber<byte[]> reading = HttpResponse.BodySubscribers.ofByteArray();
    private final int most;
    private Flow.Subscription subscription;
    private long read;

    CappedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return reading.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription to) {
        subscription = to;
        reading.onSubscribe(to);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            read += buffer.remaining();
        }
        if (read > most) {
            subscription.cancel();
            reading.onError(new IOException("more than " + most + " bytes"));
        } else {
            reading.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable failure) {
        reading.onError(failure);
    }

    @Override
    public void onComplete() {
        reading.onComplete();
    }
}
