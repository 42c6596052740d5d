package org.whistlegrid.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be seen to file a matter (立案条件), and all that must be true to strike it off (结案标准).
 *
 * @param handling limit under this condition; null when none is set
 * @param checklist at least one point, each answered yes or no by the verifier
 */
public record ClosingCondition(String filing, @Nullable HandlingLimit handling, List<String> checklist) {

    public ClosingCondition {
        checklist = List.copyOf(checklist);
    }
}
