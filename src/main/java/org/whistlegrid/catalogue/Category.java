package org.whistlegrid.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One category of the edition in force.
 *
 * @param key across all lists, for example M06010
 * @param kind {@code MATTER}, {@code COMPONENT}, {@code RESIDENT} or {@code EMERGENCY}
 * @param code of the standard, unique only within its kind
 * @param standard with its year, for example GB/T 47678.5-2026
 * @param group major class of the standard
 * @param handling limit for the result; null when only the policy sets one
 * @param complex a complex or major matter: the policy's month applies
 * @param sensitive the verifier sees neither the requester nor the complaint's text
 * @param keywords words of a report that point to it
 */
public record Category(
        String key,
        String name,
        String nameEn,
        String kind,
        String code,
        String standard,
        String group,
        Urgency urgency,
        @Nullable HandlingLimit handling,
        VerificationMode verification,
        boolean complex,
        boolean sensitive,
        List<String> keywords) {

    public Category {
        keywords = List.copyOf(keywords);
    }
}
