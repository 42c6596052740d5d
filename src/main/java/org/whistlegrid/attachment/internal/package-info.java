/** Rows, the folder store, and everything that looks inside a picture. */
@NullMarked
package org.whistlegrid.attachment.internal;

import org.jspecify.annotations.NullMarked;
