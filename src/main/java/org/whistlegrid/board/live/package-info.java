@NullMarked
package org.whistlegrid.board.live;

import org.jspecify.annotations.NullMarked;
