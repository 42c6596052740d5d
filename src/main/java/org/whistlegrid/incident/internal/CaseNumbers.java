package org.whistlegrid.incident.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Numbers that people see: {@code 2026-1123-0042}, counting from 1 each day. A sequence gives the count, so that no
 * report waits for another; a gap after a rolled-back report is allowed.
 */
@ApplicationScoped
public class CaseNumbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MMdd");

    private final EntityManager entities;

    CaseNumbers(EntityManager entities) {
        this.entities = entities;
    }

    public String next(LocalDate day) {
        Number count = (Number) entities.createNativeQuery("select incident.next_case_of(:day)")
                .setParameter("day", day)
                .getSingleResult();
        return "%s-%04d".formatted(DAY.format(day), count.longValue());
    }
}
