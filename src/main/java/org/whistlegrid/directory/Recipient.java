package org.whistlegrid.directory;

import org.jspecify.annotations.Nullable;

/**
 * Who is really reached when something goes to a post on a day: its holder, or the stand-in while the holder is absent.
 *
 * @param username the person reached
 * @param insteadOf username of the absent holder; null when the holder is reached
 */
public record Recipient(
        UnitRef unit,
        PostKind post,
        String title,
        String username,
        String name,
        @Nullable String phone,
        @Nullable String insteadOf) {}
