package org.whistlegrid.catalogue.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.catalogue.ClosingCondition;

/** A category with its filing and closing conditions. */
record CategoryView(@JsonUnwrapped Category category, List<ClosingCondition> conditions) {}
