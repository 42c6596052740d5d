@NullMarked
package org.whistlegrid.board.web;

import org.jspecify.annotations.NullMarked;
