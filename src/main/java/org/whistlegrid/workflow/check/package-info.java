/**
 * The reconciliation: proves that stages, running limits and the engine's tokens and timers agree, shows it as a health
 * figure, and puts right what can be put right without deciding anything (decision 0003).
 */
@NullMarked
package org.whistlegrid.workflow.check;

import org.jspecify.annotations.NullMarked;
