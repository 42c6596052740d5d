@NullMarked
package org.whistlegrid.platform.internal;

import org.jspecify.annotations.NullMarked;
