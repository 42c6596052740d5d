package org.whistlegrid.directory.internal;

import jakarta.persistence.Embeddable;

/** A role somebody holds for a time. */
@Embeddable
public record HeldRole(String role, Validity validity) {}
