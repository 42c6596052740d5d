@NullMarked
package org.whistlegrid.notification.web;

import org.jspecify.annotations.NullMarked;
