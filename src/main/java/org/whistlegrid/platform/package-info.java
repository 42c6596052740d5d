/** The ground. */
@org.jspecify.annotations.NullMarked
package org.whistlegrid.platform;
