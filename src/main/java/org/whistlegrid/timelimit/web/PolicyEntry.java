package org.whistlegrid.timelimit.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.PolicyRefused;
import org.whistlegrid.timelimit.counting.ClassLimits;
import org.whistlegrid.timelimit.counting.DueOption;
import org.whistlegrid.timelimit.counting.LightRule;
import org.whistlegrid.timelimit.counting.Policy;

/** A policy as it is read, to be entered as the next version of its key; the version is given by the product. */
@JsonIgnoreProperties({"version", "inForce"})
record PolicyEntry(
        @NotBlank @Size(max = 60) @Pattern(regexp = "[^@]+") String key,
        @NotNull LocalDate effectiveFrom,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 200) String nameEn,
        @NotEmpty Map<String, @NotNull ClassLimits> classes,
        @NotNull LightRule lights,
        @Nullable Set<DueOption> options,
        @NotBlank @Size(max = 1000) String reason) {

    private static final Set<String> CLASSES = Set.of("EMERGENCY", "URGENT", "ORDINARY", Policy.COMPLEX);

    /** @throws PolicyRefused when a class or one of its limits is missing, or lights could never turn */
    Policy policy() {
        boolean whole = classes.values().stream()
                .allMatch(limits -> limits.first() != null
                        && limits.result() != null
                        && limits.checking() != null
                        && limits.buffer() != null);
        if (!whole || !CLASSES.containsAll(classes.keySet())) {
            throw PolicyRefused.unreadable("/classes", String.join(" ", classes.keySet()));
        }
        if (!lights.canTurn()) {
            throw PolicyRefused.unreadable("/lights", lights.toString());
        }
        try {
            return new Policy(
                    key, 1, effectiveFrom, name, nameEn, classes, lights, options == null ? Set.of() : options);
        } catch (IllegalArgumentException e) {
            throw PolicyRefused.unreadable("/classes", String.valueOf(e.getMessage()));
        }
    }
}
