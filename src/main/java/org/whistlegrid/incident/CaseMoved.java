package org.whistlegrid.incident;

import java.util.UUID;

/** What a verb on a case answers; the page reads the rest again. */
public record CaseMoved(UUID id, Stage stage) {}
