/** Import and export over HTTP: administrators bring files in, the command center may take them out. */
@NullMarked
package org.whistlegrid.exchange.web;

import org.jspecify.annotations.NullMarked;
