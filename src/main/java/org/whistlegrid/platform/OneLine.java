package org.whistlegrid.platform;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A name, a number, a place in one line, as people read it: no control characters or other ends of line, and nothing
 * unseen that turns the order of what follows (Unicode bidirectional marks, embeddings, overrides and isolates) or has no
 * width. A printed notice or a sheet would else say something different from what is stored.
 */
@Pattern(regexp = OneLine.READABLE)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLine {

    /** A joiner (U+200D) is left: pictographs are put together with it. */
    String READABLE =
            "[^\\p{Cc}\\u2028\\u2029\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]*";

    String message() default "{whistlegrid.one-line}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
