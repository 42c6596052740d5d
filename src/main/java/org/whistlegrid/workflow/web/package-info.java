/** The diagrams of a case with the places its tokens stand at and have passed. */
@NullMarked
package org.whistlegrid.workflow.web;

import org.jspecify.annotations.NullMarked;
