@NullMarked
package org.whistlegrid.platform.web;

import org.jspecify.annotations.NullMarked;
