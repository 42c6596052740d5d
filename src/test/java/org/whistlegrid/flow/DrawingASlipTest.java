package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The picture of a matter's surroundings, for whoever may see the matter, and for nobody else. */
@QuarkusTest
class DrawingASlipTest {

    private static final Desk DISPATCHER = Desk.of("dispatcher1");

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void aSlipShowsWhereToGoSharpEnoughForPaper() throws IOException {
        Response answer = DISPATCHER.get(picture(Journey.reported()) + "?width=640&height=400");
        answer.then().statusCode(200).contentType("image/png");
        BufferedImage picture = read(answer.asByteArray());
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/slip.png"), answer.asByteArray());
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isEqualTo(800);
        // land, streets, buildings, borders, letters, pin: a blank sheet has a handful of colours
        assertThat(colours(picture)).hasSizeGreaterThan(200);
    }

    @Test
    void whoMayNotSeeTheMatterLearnsNotEvenThatItExists() {
        String picture = picture(Journey.reported());
        for (String stranger : new String[] {"clerk.water", "admin", "leader.wanghu"}) {
            Response foreign = Desk.of(stranger).get(picture);
            Response guessed = Desk.of(stranger).get("/incidents/" + UUID.randomUUID() + "/surroundings.png?width=1");
            assertThat(foreign.statusCode()).as(stranger).isEqualTo(403);
            assertThat(guessed.statusCode()).as(stranger).isEqualTo(403);
            assertThat(foreign.path("type").toString()).isEqualTo(guessed.path("type"));
        }
        RestAssured.given().get("/api/v1" + picture).then().statusCode(401);
    }

    @Test
    void aPictureStaysWithItsReaderAndIsNotSentTwice() {
        String picture = picture(Journey.reported());
        Response first = DISPATCHER.get(picture);
        assertThat(first.header("Cache-Control")).contains("private");
        DISPATCHER
                .request()
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1" + picture)
                .then()
                .statusCode(304);
    }

    @Test
    void sizesThatNobodyPrintsAreRefused() {
        String picture = picture(Journey.reported());
        for (String size : new String[] {"width=20000", "height=1", "ratio=9", "width=-1"}) {
            Response answer = DISPATCHER.get(picture + "?" + size);
            assertThat(answer.statusCode()).as(size).isEqualTo(400);
            assertThat(answer.path("where").toString()).isEqualTo(size.split("=")[0]);
        }
    }

    @Test
    void withoutAPlaceThereIsNoPicture() {
        Map<String, Object> report = Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT);
        report.remove("position");
        report.put("address", "说不清");
        Response answer = DISPATCHER.get(picture(Journey.reported(report)));
        answer.then().statusCode(404);
        assertThat(answer.path("type").toString()).endsWith("place-unknown");
    }

    private static String picture(Journey journey) {
        return "/incidents/" + journey.incident + "/surroundings.png";
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Set<Integer> colours(BufferedImage picture) {
        Set<Integer> colours = new TreeSet<>();
        for (int x = 0; x < picture.getWidth(); x += 2) {
            for (int y = 0; y < picture.getHeight(); y += 2) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours;
    }
}
