@NullMarked
package org.whistlegrid.board.internal;

import org.jspecify.annotations.NullMarked;
