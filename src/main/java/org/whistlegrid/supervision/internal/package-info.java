@NullMarked
package org.whistlegrid.supervision.internal;

import org.jspecify.annotations.NullMarked;
