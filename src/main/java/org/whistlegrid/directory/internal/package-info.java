/** Entities, repositories and sign-in of the directory. */
@NullMarked
package org.whistlegrid.directory.internal;

import org.jspecify.annotations.NullMarked;
