/** What people do at the high rungs: the district coordinates (提级), units meet (联席会议), a post is summoned (约谈). */
@NullMarked
package org.whistlegrid.supervision.conference;

import org.jspecify.annotations.NullMarked;
