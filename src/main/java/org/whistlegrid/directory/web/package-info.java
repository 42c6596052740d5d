/** Session, the signed-in person, units and their handlers over HTTP. */
@NullMarked
package org.whistlegrid.directory.web;

import org.jspecify.annotations.NullMarked;
