/** The standard's resources as JSON and as pages, and the document that describes them. */
@NullMarked
package org.whistlegrid.ogcfeatures.web;

import org.jspecify.annotations.NullMarked;
