package org.whistlegrid.whistle;

/**
 * What one side gives 1 to 5 for, as dated data.
 *
 * @param side who gives it
 */
public record RatingCriterion(RatingSide side, String key, String name, String nameEn) {}
