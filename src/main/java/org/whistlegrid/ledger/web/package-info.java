@NullMarked
package org.whistlegrid.ledger.web;

import org.jspecify.annotations.NullMarked;
