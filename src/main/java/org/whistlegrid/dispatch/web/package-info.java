@NullMarked
package org.whistlegrid.dispatch.web;

import org.jspecify.annotations.NullMarked;
