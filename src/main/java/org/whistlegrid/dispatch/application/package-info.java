/**
 * Applications 申请: everything that is asked by one and decided by another. The aggregate {@link
 * org.whistlegrid.dispatch.application.Application}, the rules as data ({@link
 * org.whistlegrid.dispatch.application.ApplicationRule}: who decides, within what time, how often, how long), and one
 * small class a kind that says when it may be asked for and what its being granted does. The door is {@link
 * org.whistlegrid.dispatch.ApplicationDesk}.
 */
@NullMarked
package org.whistlegrid.dispatch.application;

import org.jspecify.annotations.NullMarked;
