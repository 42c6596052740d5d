@NullMarked
package org.whistlegrid.intake.web;

import org.jspecify.annotations.NullMarked;
