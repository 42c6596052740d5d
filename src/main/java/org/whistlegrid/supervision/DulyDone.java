package org.whistlegrid.supervision;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * 应办已办: the requester is not satisfied, and yet all that ought to be done is done. Only 不满意且应办未办 is rework (domain rules
 * §4.3, state 8), so the revisitor says which of both it is.
 *
 * @param because what ought to be done and was; must be said
 */
public record DulyDone(@Nullable @Size(max = 2000) String because) {}
