/** Reading features: from the grid's versions, and from incidents as far as the asker may see them. */
@NullMarked
package org.whistlegrid.ogcfeatures.internal;

import org.jspecify.annotations.NullMarked;
