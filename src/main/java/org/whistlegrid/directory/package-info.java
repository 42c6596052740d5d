/**
 * Who: units, posts, people with their roles and the part of the grid they serve, their stand-ins (AB岗), and the duty
 * list that names the unit responsible for a category at a place. Signs people in, and holds {@link
 * org.whistlegrid.directory.Scope}, the one place that limits every query and action to what a person may see. Door:
 * {@link org.whistlegrid.directory.Directory}. May call grid and catalogue, and the ground.
 */
@NullMarked
package org.whistlegrid.directory;

import org.jspecify.annotations.NullMarked;
