@NullMarked
package org.whistlegrid.intake.internal;

import org.jspecify.annotations.NullMarked;
