package org.whistlegrid.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;

/** What happens to an upload: looked into, drawn anew, claimed, shown to few, or refused. */
@QuarkusTest
class HandingInPicturesTest {

    private static final String SECRET = "GPS-31.5N-121.0E";

    @Inject
    Attachments attachments;

    @Inject
    OpenDoors doors;

    @Inject
    TimeMachine timeMachine;

    @Test
    void pictureIsKeptUprightAndWithoutMetadata() throws IOException {
        // value 6: the phone was turned; the stored rows run from the bottom left upwards
        String id = upload(worker(), Photographs.jpegHeld(6, 640, 480, SECRET))
                .statusCode(201)
                .body("width", equalTo(480))
                .body("height", equalTo(640))
                .extract()
                .path("id");
        byte[] kept = worker().get("/api/v1/attachments/" + id)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET, "Exif");
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(new Color(upright.getRGB(240, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(240, 620)).getBlue()).isGreaterThan(200);
    }

    @Test
    void thumbnailIsSmall() throws IOException {
        String id = upload(worker(), Photographs.png(1600, 900))
                .statusCode(201)
                .extract()
                .path("id");
        byte[] thumbnail = worker().get("/api/v1/attachments/" + id + "/thumbnail")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(thumbnail));
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(180);
    }

    /** 20 megapixels: every second pixel is read, so that one decode never takes more than some 48 MB a sheet. */
    @Test
    void largePictureIsReadCoarser() {
        upload(worker(), Photographs.jpeg(5000, 4000))
                .statusCode(201)
                .body("width", equalTo(2500))
                .body("height", equalTo(2000));
    }

    @Test
    void pictureIsServedSoThatNothingInItCanRun() {
        String id = upload(worker(), Photographs.jpeg(64, 64)).extract().path("id");
        String tag = worker().get("/api/v1/attachments/" + id)
                .then()
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-cache")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .extract()
                .header("ETag");
        worker().header("If-None-Match", tag)
                .get("/api/v1/attachments/" + id)
                .then()
                .statusCode(304);
    }

    /** A picture with a program behind it: the picture is taken, the program is gone. */
    @Test
    void whatHidesBehindPictureIsLost() {
        String script = "<script>alert('whistle')</script>PK\u0003\u0004";
        String id = upload(worker(), Photographs.with(Photographs.jpeg(64, 64), script))
                .statusCode(201)
                .extract()
                .path("id");
        byte[] kept = worker().get("/api/v1/attachments/" + id).asByteArray();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script", "PK\u0003\u0004");
    }

    @Test
    void pageThatCallsItselfJpegIsRefused() {
        upload(worker(), "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII))
                .statusCode(422)
                .body("type", equalTo("urn:whistlegrid:problem:picture-kind-unknown"))
                .body("where", equalTo("file"));
    }

    @Test
    void pageThatBeginsLikeJpegIsRefused() {
        byte[] jpegStart = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
        upload(worker(), Photographs.with(jpegStart, "<html><script>alert(1)</script></html>"))
                .statusCode(422)
                .body("type", equalTo("urn:whistlegrid:problem:picture-damaged"));
    }

    /** 60 bytes that would unpack to ten gigabytes. */
    @Test
    void pixelBombIsRefusedUnread() {
        upload(worker(), Photographs.pngBomb(60_000, 60_000))
                .statusCode(413)
                .body("type", equalTo("urn:whistlegrid:problem:picture-too-many-pixels"))
                .body("detail", containsString("60000"))
                .time(lessThan(5_000L));
    }

    /** One row of thirty million pixels is within the pixels allowed; to read it takes three times 240 MB. */
    @Test
    void pictureOfOneEndlessRowIsRefusedUnread() {
        upload(worker(), Photographs.pngBomb(30_000_000, 1))
                .statusCode(413)
                .body("type", equalTo("urn:whistlegrid:problem:picture-too-many-pixels"))
                .body("detail", containsString("20000"));
    }

    /** Eight bytes a pixel are 128 MB in this one. */
    @Test
    void deepPictureIsReadCoarser() {
        upload(worker(), Photographs.deepPng(4000, 4000))
                .statusCode(201)
                .body("width", equalTo(2000))
                .body("height", equalTo(2000));
    }

    /** Each pass over 36 million pixels can be written in 57 bytes; a file may hold two hundred thousand. */
    @Test
    void pictureThatIsPaintedOverAndOverIsRefusedUnread() {
        upload(worker(), Photographs.paintedOver(6000, 6000, 1000))
                .statusCode(422)
                .body("type", equalTo("urn:whistlegrid:problem:picture-damaged"));
        upload(worker(), Photographs.paintedOver(600, 600, 10)).statusCode(201);
    }

    @Test
    void fileOverTenMegabytesIsRefused() {
        upload(worker(), Photographs.with(Photographs.jpeg(64, 64), "x".repeat(10 << 20)))
                .statusCode(413)
                .body("type", equalTo("urn:whistlegrid:problem:picture-too-large"));
    }

    @Test
    void formWithoutPictureIsRefused() {
        worker().multiPart("other", "text")
                .post("/api/v1/attachments")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:whistlegrid:problem:picture-missing"));
    }

    @Test
    void residentUploadsWithoutSigningInAndSeesNothingOfOthers() {
        String id = upload(given(), Photographs.jpeg(64, 64))
                .statusCode(201)
                .extract()
                .path("id");
        given().get("/api/v1/attachments/" + id).then().statusCode(404);
        worker().get("/api/v1/attachments/" + id).then().statusCode(404);
    }

    @Test
    void claimedPictureIsShownToWhomTheGuardLets() {
        String id = upload(given(), Photographs.jpeg(64, 64)).extract().path("id");
        UUID owner = UUID.randomUUID();
        attachments.claim(List.of(UUID.fromString(id)), owner, "report");
        attachments.claim(List.of(UUID.fromString(id)), owner, "report");
        assertThat(attachments.of(owner)).extracting(Attachment::purpose).containsExactly("report");
        worker().get("/api/v1/attachments/" + id).then().statusCode(404);
        doors.open(owner);
        worker().get("/api/v1/attachments/" + id).then().statusCode(200);
    }

    @Test
    void pictureIsEvidenceOfOneThingOnly() {
        UUID id = UUID.fromString(
                upload(given(), Photographs.jpeg(64, 64)).extract().path("id"));
        attachments.claim(List.of(id), UUID.randomUUID(), "report");
        assertThatThrownBy(() -> attachments.claim(List.of(id), UUID.randomUUID(), "report"))
                .isInstanceOf(AttachmentTaken.class);
        assertThatThrownBy(() -> attachments.claim(List.of(UUID.randomUUID()), UUID.randomUUID(), "report"))
                .isInstanceOf(AttachmentUnknown.class);
    }

    @Test
    void unclaimedPictureIsPurgedAfterDay() throws IOException {
        String forgotten = upload(worker(), Photographs.jpeg(64, 64)).extract().path("id");
        UUID used = UUID.fromString(
                upload(given(), Photographs.jpeg(64, 64)).extract().path("id"));
        UUID owner = UUID.randomUUID();
        attachments.claim(List.of(used), owner, "report");
        attachments.purgeUnclaimed(1000);
        worker().get("/api/v1/attachments/" + forgotten).then().statusCode(200);
        timeMachine.advanceBy(Duration.ofHours(25));
        attachments.purgeUnclaimed(1000);
        worker().get("/api/v1/attachments/" + forgotten).then().statusCode(404);
        assertThat(attachments.of(owner)).hasSize(1);
    }

    private static ValidatableResponse upload(RequestSpecification who, byte[] file) {
        return who.multiPart("file", "photo.jpg", file, "image/jpeg")
                .post("/api/v1/attachments")
                .then();
    }

    private static RequestSpecification worker() {
        return given().auth().preemptive().basic("worker1", "whistle-2026");
    }
}
