package org.whistlegrid.draft.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TakingASerialTest {

    private static final String COMMUNITY = "990101003013";

    @Test
    void aGridThatMovesKeepsItsSerialWhereNobodyEverHadIt() {
        Serials serials = Serials.ofGrids(COMMUNITY, List.of(1, 2, 7));
        assertThat(serials.take(5)).contains(COMMUNITY + "005");
        assertThat(serials.take(2)).contains(COMMUNITY + "008");
        assertThat(serials.take(5)).contains(COMMUNITY + "009");
    }

    @Test
    void aBuildingHasFiveDigits() {
        assertThat(Serials.of(COMMUNITY + "00042")).isEqualTo(42);
        assertThat(Serials.ofBuildings(COMMUNITY, List.of()).take(42)).contains(COMMUNITY + "00042");
    }

    /** A committee never becomes a village by moving. */
    @Test
    void aCommunityStaysOfItsKind() {
        Serials committees = Serials.ofCommunities("990101003", 13, List.of(13, 201));
        assertThat(committees.take(13)).contains("990101003014");
        Serials villages = Serials.ofCommunities("990101003", 201, List.of(13));
        assertThat(villages.next()).contains("990101003200");
    }

    @Test
    void whenNoneIsLeftNoneIsGiven() {
        Serials full = Serials.ofCommunities(
                "990101003", 1, IntStream.rangeClosed(1, 199).boxed().toList());
        assertThat(full.take(7)).isEmpty();
    }
}
