package org.whistlegrid.attachment;

import org.whistlegrid.platform.Refusal;

/** What was uploaded is not a picture this product takes. */
public class PictureRefused extends Refusal {

    private PictureRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, "file", arguments);
    }

    /** Neither JPEG nor PNG by its content, whatever its name says. */
    public static PictureRefused unknownKind() {
        return new PictureRefused(Kind.UNPROCESSABLE, "picture-kind-unknown");
    }

    /** It begins like a picture but cannot be drawn. */
    public static PictureRefused damaged() {
        return new PictureRefused(Kind.UNPROCESSABLE, "picture-damaged");
    }

    public static PictureRefused tooManyBytes(long limit) {
        return new PictureRefused(Kind.TOO_LARGE, "picture-too-large", limit >> 20);
    }

    public static PictureRefused tooManyPixels(int width, int height, long limit, int side) {
        return new PictureRefused(Kind.TOO_LARGE, "picture-too-many-pixels", width, height, limit / 1_000_000, side);
    }

    /** More pictures arrive than can be looked at. */
    public static PictureRefused tooMany() {
        return new PictureRefused(Kind.TOO_MANY, "picture-queue-full");
    }

    public static PictureRefused missing() {
        return new PictureRefused(Kind.INVALID, "picture-missing");
    }
}
