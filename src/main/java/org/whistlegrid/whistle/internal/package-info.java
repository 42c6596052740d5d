/** The aggregates of whistles and reports, their rules and their keeping. */
@NullMarked
package org.whistlegrid.whistle.internal;

import org.jspecify.annotations.NullMarked;
