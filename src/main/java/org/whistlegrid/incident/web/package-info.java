@NullMarked
package org.whistlegrid.incident.web;

import org.jspecify.annotations.NullMarked;
