package org.whistlegrid.dispatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.whistlegrid.incident.Act;
import org.whistlegrid.platform.OneLine;

/**
 * A first feedback with content: the four elements asked for in Yixing (domain rules §1.2) as they stand on screen.
 *
 * @param found what was found when it was taken up
 * @param spokenWith with whom it was talked over
 * @param measures what will be done
 * @param expectedBy by when
 */
public record Feedback(
        @NotBlank @Size(max = 2000) String found,
        @NotBlank @Size(max = 200) @OneLine String spokenWith,
        @NotBlank @Size(max = 2000) String measures,
        @NotNull LocalDate expectedBy) {

    Act asAct() {
        return Act.of("fed-back")
                .with(Act.Detail.FOUND, found)
                .with(Act.Detail.SPOKEN_WITH, spokenWith)
                .with(Act.Detail.MEASURES, measures)
                .with(Act.Detail.EXPECTED_BY, expectedBy);
    }
}
