/** HTTP of the catalogue under {@code /api/v1/catalogue}; public, for every channel asks it. */
@NullMarked
package org.whistlegrid.catalogue.web;

import org.jspecify.annotations.NullMarked;
