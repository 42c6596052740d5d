package org.whistlegrid.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a case was filed (立案).
 *
 * @param condition the catalogue's filing condition that was found to be met; null where the category has none, or where
 *     it went on by itself under several
 * @param by who filed it and answers for that (谁立案谁负责); null where the duty list routed it by itself
 */
@Embeddable
public record Filing(
        @Nullable @Column(name = "filed_condition") String condition,
        @Nullable @Column(name = "filed_by") String by,
        @Column(name = "filed_at") Instant at) {}
