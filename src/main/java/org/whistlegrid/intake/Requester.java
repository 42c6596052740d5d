package org.whistlegrid.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Who asked, and how he can be reached; absent when nobody asked or he did not say. */
@Embeddable
public record Requester(
        @Column(name = "requester_name") @Nullable String name,
        @Column(name = "requester_phone") @Nullable String phone) {

    /** Only somebody with a telephone can be contacted and revisited. */
    public boolean canBeReached() {
        return phone != null && !phone.isBlank();
    }
}
