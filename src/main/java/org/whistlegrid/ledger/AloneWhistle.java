package org.whistlegrid.ledger;

import java.util.UUID;
import org.whistlegrid.whistle.WhistleKind;

/**
 * A whistle that was blown without a case, as far as a note about it says.
 *
 * @param where the four tiers in words
 */
public record AloneWhistle(UUID id, String number, WhistleKind kind, String title, String where) {}
