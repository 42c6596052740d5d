@NullMarked
package org.whistlegrid.ledger.internal;

import org.jspecify.annotations.NullMarked;
