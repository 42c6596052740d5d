/**
 * What: the categories of matters, components, resident requests and emergencies as data, by standard and edition, each
 * with its urgency, limit, way of verification and closing check-list. Words: a <em>key</em> names a category across
 * lists (M06010, C01001, R01, E01), a <em>code</em> is the standard's own. The door is {@link
 * org.whistlegrid.catalogue.Catalogue}. It calls only the ground.
 */
@NullMarked
package org.whistlegrid.catalogue;

import org.jspecify.annotations.NullMarked;
