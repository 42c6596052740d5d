/**
 * Editions of the diagrams while the product runs: an office edits a diagram, the contract is checked, it is deployed;
 * running cases finish on theirs or are moved over on request (decision 0022).
 */
@NullMarked
package org.whistlegrid.workflow.edition;

import org.jspecify.annotations.NullMarked;
