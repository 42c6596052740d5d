@NullMarked
package org.whistlegrid.supervision.web;

import org.jspecify.annotations.NullMarked;
