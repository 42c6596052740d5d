package org.whistlegrid.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Number and due that a superior platform (the hotline) gave; kept beside ours, never moved by us. */
@Embeddable
public record SuperiorOrder(
        @Column(name = "superior_number") String number, @Column(name = "superior_due") @Nullable Instant due) {}
