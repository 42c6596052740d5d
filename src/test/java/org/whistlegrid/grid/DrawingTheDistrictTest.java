package org.whistlegrid.grid;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The district as pictures, for browsers that cannot draw it themselves. */
@QuarkusTest
class DrawingTheDistrictTest {

    private static final String TILE = "/api/v1/map/raster/16/54793/26721";

    @Inject
    Grid grid;

    @BeforeEach
    void theGridIsLoaded() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
    }

    @Test
    void aTileComesInTwoSizesAndTwoThemes() throws IOException {
        BufferedImage plain = picture(TILE + ".png");
        BufferedImage sharp = picture(TILE + "@2x.png");
        BufferedImage dark = picture(TILE + ".png?theme=DARK");
        assertThat(plain.getWidth()).isEqualTo(256);
        assertThat(sharp.getWidth()).isEqualTo(512);
        assertThat(brightness(dark)).isLessThan(brightness(plain) / 2);
    }

    @Test
    void aTileIsNotSentTwice() {
        Response first = given().get(TILE + ".png");
        given().header("If-None-Match", first.header("ETag"))
                .get(TILE + ".png")
                .then()
                .statusCode(304);
    }

    @Test
    void anyDayThatHasAGridCanBeDrawn() throws IOException {
        picture(TILE + ".png?date=" + grid.today());
        given().get(TILE + ".png?date=1999-01-01").then().statusCode(409);
        given().get(TILE + ".png?date=today").then().statusCode(400);
    }

    @Test
    void outsideTheNumbersThereIsNoTileAndNoThemeBesideTheTwo() {
        given().get("/api/v1/map/raster/3/8/0.png").then().statusCode(404);
        given().get("/api/v1/map/raster/20/0/0.png").then().statusCode(404);
        given().get(TILE + ".png?theme=NEON").then().statusCode(400);
    }

    private static BufferedImage picture(String path) throws IOException {
        Response answer = given().get(path);
        answer.then().statusCode(200).contentType("image/png");
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(
                Path.of("target/pictures/"
                        + path.substring(path.lastIndexOf('/') + 1).replaceAll("\\?.*=", "-")),
                answer.asByteArray());
        return ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
    }

    private static double brightness(BufferedImage picture) {
        long sum = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                int rgb = picture.getRGB(x, y);
                sum += (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255);
            }
        }
        return (double) sum / picture.getWidth() / picture.getHeight();
    }
}
