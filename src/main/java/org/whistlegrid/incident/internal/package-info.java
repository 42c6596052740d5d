@NullMarked
package org.whistlegrid.incident.internal;

import org.jspecify.annotations.NullMarked;
