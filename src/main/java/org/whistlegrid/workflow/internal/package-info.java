/** How tokens are moved and read: the vocabulary shared by the diagrams and the code (tasks, outcomes, facts). */
@NullMarked
package org.whistlegrid.workflow.internal;

import org.jspecify.annotations.NullMarked;
