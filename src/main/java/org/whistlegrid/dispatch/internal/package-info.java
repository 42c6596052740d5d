@NullMarked
package org.whistlegrid.dispatch.internal;

import org.jspecify.annotations.NullMarked;
