/** One small class behind each service task of the diagrams; its bean name is the task's id. */
@NullMarked
package org.whistlegrid.workflow.step;

import org.jspecify.annotations.NullMarked;
