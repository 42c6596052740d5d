package org.whistlegrid.workflow.internal;

import java.util.List;

/**
 * Where the tokens of one process of a case stand and have been.
 *
 * @param process process id, also the diagram's file name
 * @param definition the engine's id of the version that this case runs on
 * @param active elements at which something waits now, in order of arrival
 * @param passed elements that were left at least once, in order of first arrival
 */
public record Trail(String process, String definition, List<String> active, List<String> passed) {}
