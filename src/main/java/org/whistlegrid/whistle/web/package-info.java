/** Whistles over HTTP: the verbs of who blows, of who is called, of the district, and the lists. */
@NullMarked
package org.whistlegrid.whistle.web;

import org.jspecify.annotations.NullMarked;
