package org.whistlegrid.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.whistlegrid.board.internal.Matters;

/** Rows of matters by their ids, for a room above that has limited a list by its own scope. */
@ApplicationScoped
public class MatterReader {

    private final Matters matters;

    MatterReader(Matters matters) {
        this.matters = matters;
    }

    /** As the asker may read them: words are withheld where {@link AsSeen} says so. */
    public Map<UUID, MatterFacts> of(Collection<UUID> incidents) {
        return incidents.isEmpty()
                ? Map.of()
                : matters.byId(incidents).stream()
                        .collect(Collectors.toMap(MatterFacts::incident, Function.identity()));
    }
}
