package org.whistlegrid.directory;

import org.jspecify.annotations.Nullable;

/**
 * A post of the grid on one day, the five things that are fixed (五定): person, post, area, duty and task. Names only.
 *
 * @param area code of the area the post is for; the asked one or one above
 * @param holder name of who holds it (post A)
 * @param standIn name of post B
 * @param acting name of who is reached that day: the stand-in while the holder is absent and he himself is not
 */
public record GridPost(
        String area,
        GridPostKind kind,
        String title,
        String duty,
        String task,
        String holder,
        @Nullable String standIn,
        String acting) {}
