package org.whistlegrid.directory.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something holds.
 *
 * @param from first day
 * @param to first day on which it no longer holds; null while open
 */
@Embeddable
public record Validity(@Column(name = "valid_from") LocalDate from, @Column(name = "valid_to") @Nullable LocalDate to) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
