package org.whistlegrid.directory.internal;

import jakarta.persistence.Embeddable;

/** A subtree of the grid somebody serves for a time: all places whose code starts with {@code area}. */
@Embeddable
public record ServedArea(String area, Validity validity) {}
