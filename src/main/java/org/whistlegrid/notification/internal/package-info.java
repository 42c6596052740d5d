@NullMarked
package org.whistlegrid.notification.internal;

import org.jspecify.annotations.NullMarked;
