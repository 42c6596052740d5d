/**
 * The proof that the workflow is right: a catalogue of journeys that an office head can read, a random walk through
 * everything that is allowed and everything that is not, and the figures of what of the diagrams was walked. Everything
 * goes over HTTP as people would do it; what is compared is recomputed here, without the product's code.
 */
@NullMarked
package org.whistlegrid.proof;

import org.jspecify.annotations.NullMarked;
