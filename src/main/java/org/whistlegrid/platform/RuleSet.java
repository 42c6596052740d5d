package org.whistlegrid.platform;

/** A rule has got a value; told inside this node only. */
record RuleSet(String name) {}
