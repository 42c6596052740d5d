package org.whistlegrid.timelimit.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.whistlegrid.timelimit.counting.ClassLimits;
import org.whistlegrid.timelimit.counting.DueOption;
import org.whistlegrid.timelimit.counting.LightRule;
import org.whistlegrid.timelimit.counting.Policy;

/**
 * One version of a policy.
 *
 * @param inForce a case that is dispatched today gets it when nobody names a policy
 */
record PolicyView(
        String key,
        int version,
        LocalDate effectiveFrom,
        String name,
        String nameEn,
        boolean inForce,
        Map<String, ClassLimits> classes,
        LightRule lights,
        Set<DueOption> options) {

    static PolicyView of(Policy policy, boolean inForce) {
        return new PolicyView(
                policy.key(),
                policy.version(),
                policy.effectiveFrom(),
                policy.name(),
                policy.nameEn(),
                inForce,
                policy.classes(),
                policy.lights(),
                policy.options());
    }
}
