package org.whistlegrid.dispatch.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Span;

/**
 * The rule of one kind of application on a day, as data.
 *
 * @param chain who decides, first to last
 * @param allMustAgree each of the chain must grant; otherwise each may decide alone or hand on
 * @param askWithin for a dispute, how long after dispatch it may be raised; null = no window
 * @param most how many of them one unit may be granted (a dispute, an appeal: may raise); null = as many as are granted
 * @param longest the longest that may be asked for; null = bounded by what it is about
 * @param tellsRequester whether the requester must hear of it when it is granted
 */
public record ApplicationRule(
        List<ApprovalStep> chain,
        boolean allMustAgree,
        @Nullable Span askWithin,
        @Nullable Integer most,
        @Nullable Span longest,
        boolean tellsRequester) {}
