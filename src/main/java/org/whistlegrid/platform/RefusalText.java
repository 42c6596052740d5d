package org.whistlegrid.platform;

import org.jspecify.annotations.Nullable;

/**
 * A refusal as a person reads it.
 *
 * @param type stable, {@code urn:whistlegrid:problem:<code>}
 * @param where JSON pointer or parameter name of what was wrong
 */
public record RefusalText(String type, String title, String detail, @Nullable String where) {}
