/**
 * What every diagram must keep so that the code can move its tokens, whoever edited it: rules of form, the steps and
 * tasks that verbs know, and the ways from one waiting place to the next (decision 0022). Reads models, runs nothing.
 */
@NullMarked
package org.whistlegrid.workflow.contract;

import org.jspecify.annotations.NullMarked;
