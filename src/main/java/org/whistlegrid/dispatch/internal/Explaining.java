package org.whistlegrid.dispatch.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A helper that is late explains itself to the lead (接诉即办 Art 14).
 *
 * @param askedAt when it was asked to, by itself, because its limit had passed
 * @param givenAt when it did
 */
@Embeddable
record Explaining(
        @Nullable @Column(name = "explanation_asked_at") Instant askedAt,
        @Nullable @Column(name = "explained_at") Instant givenAt) {

    static final Explaining NOTHING = new Explaining(null, null);

    Explaining asked(Instant at) {
        return askedAt == null ? new Explaining(at, givenAt) : this;
    }

    Explaining given(Instant at) {
        return new Explaining(askedAt, at);
    }
}
