package org.whistlegrid.ogcfeatures.web;

/** A link as the standard has it. */
record Link(String href, String rel, String type, String title) {}
